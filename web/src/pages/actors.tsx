import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function Actors() {
  return (
    <Page title="Actors">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
