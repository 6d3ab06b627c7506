import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function ArticlePage() {
  return (
    <Page title="Article">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
