import { Empty } from "../components/Empty";
import { Page } from "../components/Page";

export function NotFound() {
  return (
    <Page title="No such page">
      <Empty>
        There is nothing at this address. <a href="/">Search the record</a>
      </Empty>
    </Page>
  );
}
