import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function Paste() {
  return (
    <Page title="Paste an article">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
