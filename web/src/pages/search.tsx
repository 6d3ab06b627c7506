import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function Search() {
  return (
    <Page title="Search">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
