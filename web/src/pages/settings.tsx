import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function Settings() {
  return (
    <Page title="Settings">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
