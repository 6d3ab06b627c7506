import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function Stats() {
  return (
    <Page title="Source audit">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
