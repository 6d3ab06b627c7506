import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function IssuePage() {
  return (
    <Page title="Issue">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
