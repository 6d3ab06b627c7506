import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function Issues() {
  return (
    <Page title="Issues">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
