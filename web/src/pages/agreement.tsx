import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function AgreementPage() {
  return (
    <Page title="Agreement">
      <Empty>Nothing here yet.</Empty>
    </Page>
  );
}
