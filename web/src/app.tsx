import { loadRecord, record, tokenNeeded } from "./api/client";
import { changed, listen } from "./api/events";
import { Layout } from "./layout";
import { path, startRouter } from "./router";
import { pageOf } from "./routes";
import { effect } from "@preact/signals";

startRouter();
void loadRecord();
effect(() => {
  if (record.value) listen();
});
effect(() => {
  if (changed.value) void loadRecord();
});

export function App() {
  const { Component, params, area } = pageOf(path.value, tokenNeeded.value);
  return (
    <Layout area={area}>
      <Component key={path.value} {...params} />
    </Layout>
  );
}
