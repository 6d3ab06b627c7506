import { useState } from "preact/hooks";
import { del, loadRecord, post, record, tokenNeeded } from "../api/client";
import { stopListening } from "../api/events";
import { asProblem } from "../api/use";
import { Button } from "../components/Button";
import { ErrorBox } from "../components/ErrorBox";
import { Field, SelectField } from "../components/Field";
import { Page } from "../components/Page";
import { reviewer, shortcuts, theme, type Theme } from "../preferences";
import type { Problem } from "../api/client";

function TokenForm() {
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    post("/api/session", { token: token.trim() })
      .then(loadRecord)
      .catch((cause: unknown) => setProblem(asProblem(cause)))
      .finally(() => setBusy(false));
  };
  return (
    <form class="stack settings-form" onSubmit={submit}>
      <Field label="Token" type="password" value={token} onInput={(event) => setToken(event.currentTarget.value)} autocomplete="current-password" autofocus={tokenNeeded.value} hint="Whoever started the service has it. The browser keeps a cookie in its place." />
      <ErrorBox problem={problem} />
      <div class="buttons">
        <Button type="submit" look="main" disabled={!token.trim() || busy}>
          Open the record
        </Button>
      </div>
    </form>
  );
}

/** The reviewer's name, looks and keys, and the token where the service wants one. */
export function Settings() {
  const [name, setName] = useState(reviewer.value);
  const [said, setSaid] = useState("");
  if (tokenNeeded.value) {
    return (
      <Page title="This record needs a token">
        <TokenForm />
      </Page>
    );
  }
  return (
    <Page title="Settings" lead="They are kept in this browser.">
      <section class="section">
        <h2>Reviewing</h2>
        <form
          class="stack settings-form"
          onSubmit={(event) => {
            event.preventDefault();
            reviewer.value = name.trim();
            setSaid(name.trim() ? `Corrections are kept under the name ${name.trim()}.` : "The name is asked for at the next correction.");
          }}
        >
          <Field label="Your name" value={name} onInput={(event) => setName(event.currentTarget.value)} autocomplete="name" maxLength={100} hint="Corrections are kept under it, and agreement between reviewers is counted by it." />
          <div class="buttons">
            <Button type="submit" look="main">
              Save
            </Button>
          </div>
          <p role="status">{said}</p>
        </form>
        <label class="check">
          <input type="checkbox" checked={shortcuts.value} onChange={(event) => (shortcuts.value = event.currentTarget.checked)} /> Single keys in articles, such as j, a, r
        </label>
        {record.value?.role === "read" && <p class="reason">With the present token this record can be read, not corrected.</p>}
      </section>
      <section class="section">
        <h2>Colours</h2>
        <div class="settings-form">
          <SelectField
            label="Light or dark"
            value={theme.value}
            onChange={(event) => (theme.value = event.currentTarget.value as Theme)}
            choices={[
              { value: "", label: "As the system" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
          />
        </div>
      </section>
      <section class="section">
        <h2>Token</h2>
        <details>
          <summary>Use another token</summary>
          <TokenForm />
        </details>
        <p>
          <Button
            look="danger"
            onClick={() =>
              void del("/api/session")
                .catch(() => undefined)
                .then(() => {
                  stopListening();
                  record.value = null;
                  return loadRecord();
                })
            }
          >
            Forget the token
          </Button>
        </p>
      </section>
    </Page>
  );
}
