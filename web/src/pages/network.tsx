import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function NetworkPage() {
  return (
    <Page title="Network">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
