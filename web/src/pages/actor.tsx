import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function ActorPage() {
  return (
    <Page title="Actor">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
