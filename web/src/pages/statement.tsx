import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function StatementPage() {
  return (
    <Page title="Statement">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
