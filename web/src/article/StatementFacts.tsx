// What is known of a statement, as the article's panel and the statement's own page show it.
import { useId } from "preact/hooks";
import type { ArticleStatement, CorrectionRow, SpeakerDetails, StatementView } from "../api/types";
import { Button } from "../components/Button";
import { actorHref, issueHref } from "../components/Link";
import { Score } from "../components/Score";
import { StanceMark } from "../components/StanceMark";
import { ArticleLine } from "../components/StatementLine";
import { day, kindWords } from "../words";
import "./facts.css";

const roleWords: Record<SpeakerDetails["role"], string> = { speaker: "Speaker", speaks_for: "Speaks for", via: "Handed on by", addressee: "Said to" };

const basisWords: Record<string, string> = {
  named: "by name",
  pronoun: "by a pronoun",
  role: "by role",
  metonym: "by a place that stands for a body",
  implicit: "not in the sentence itself",
  unnamed: "without a name",
};

function OneSpeaker({ speaker, onChoose }: { speaker: SpeakerDetails; onChoose?: (name: string) => void }) {
  return (
    <div class="one-speaker">
      <dt>{roleWords[speaker.role]}</dt>
      <dd>
        <p class="speaker-name">
          {speaker.name && speaker.actor !== null ? <a href={actorHref(speaker.actor)}>{speaker.name}</a> : (speaker.name ?? <em>{speaker.kind === "unknown" ? "Unknown" : "Without a name"}</em>)}
        </p>
        <p class="facts-line">
          <span>{kindWords[speaker.kind] ?? speaker.kind}</span>
          {basisWords[speaker.basis] && <span>{basisWords[speaker.basis]}</span>}
          <Score value={speaker.score} />
        </p>
        {speaker.reason && <p class="reason">Why: {speaker.reason}.</p>}
        {speaker.candidates.length > 0 && (
          <div class="candidates">
            <p>Candidates</p>
            <ul>
              {speaker.candidates.map((candidate) => (
                <li key={candidate.name}>
                  {onChoose ? (
                    <Button small onClick={() => onChoose(candidate.name)}>
                      {candidate.name}
                    </Button>
                  ) : (
                    <span>{candidate.name}</span>
                  )}
                  <Score value={candidate.score} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </dd>
    </div>
  );
}

const roles = Object.keys(roleWords);
const inOrder = (speakers: SpeakerDetails[]): SpeakerDetails[] => [...speakers].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));

/** Who says it, to whom, on whose behalf; with scores and reasons. */
export function Speakers({ statement, onChoose }: { statement: ArticleStatement; onChoose?: (name: string) => void }) {
  return (
    <dl class="speakers">
      {statement.speakers.length === 0 && (
        <div class="one-speaker">
          <dt>Speaker</dt>
          <dd>
            <p class="speaker-name">
              <em>Unknown</em>
            </p>
          </dd>
        </div>
      )}
      {inOrder(statement.speakers).map((speaker, index) => (
        <OneSpeaker key={index} speaker={speaker} onChoose={speaker.role === "speaker" ? onChoose : undefined} />
      ))}
    </dl>
  );
}

/** Act, certainty and day, where the statement was compared. */
export function CharacterFacts({ statement }: { statement: ArticleStatement }) {
  const character = statement.character;
  if (!character) return null;
  return (
    <dl class="facts">
      <div>
        <dt>Act</dt>
        <dd>
          {character.act} <Score value={character.act_score} />
        </dd>
      </div>
      <div>
        <dt>Certainty</dt>
        <dd>
          {character.certainty} <Score value={character.certainty_score} />
        </dd>
      </div>
      {character.said_on && (
        <div>
          <dt>Said on</dt>
          <dd>{day(character.said_on)}</dd>
        </div>
      )}
      {character.reason && <p class="reason">Why: {character.reason}.</p>}
    </dl>
  );
}

export function Stances({ stances }: { stances: StatementView["stances"] }) {
  if (stances.length === 0) return null;
  return (
    <section class="facts-section">
      <h3>Stance</h3>
      <ul class="plain">
        {stances.map((one) => (
          <li key={one.issue} class="facts-line">
            <StanceMark stance={one.stance} />
            <a href={issueHref(one.issue)}>{one.label}</a>
            <Score value={one.score} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const verdictWords: Record<CorrectionRow["verdict"], string> = { accept: "accepted it", reject: "rejected it", change: "changed", add: "added" };

/** "2031-05-02T09:15:00Z" as "2 May 2031, 09:15" */
export const moment = (at: string): string => `${day(at)}${at.length > 15 ? `, ${at.slice(11, 16)}` : ""}`;

function HistoryLine({ row, onUndo }: { row: CorrectionRow; onUndo?: (row: CorrectionRow) => void }) {
  return (
    <li class={row.undone_at ? "history-line is-undone" : "history-line"}>
      <p>
        <strong>{row.by || "Somebody"}</strong> {verdictWords[row.verdict]}
        {row.field && ` ${row.field}`}
        {row.value && <q>{row.value}</q>} <time dateTime={row.at}>{moment(row.at)}</time>
      </p>
      {row.note && <p class="reason">{row.note}</p>}
      {row.undone_at && (
        <p class="reason">
          Taken back by {row.undone_by || "somebody"}, {moment(row.undone_at)}
        </p>
      )}
      {onUndo && !row.undone_at && (
        <Button small look="plain" onClick={() => onUndo(row)} aria-label={`Take back: ${row.by} ${verdictWords[row.verdict]} ${row.field ?? ""}`}>
          Take back
        </Button>
      )}
    </li>
  );
}

export function History({ history, onUndo }: { history: CorrectionRow[]; onUndo?: (row: CorrectionRow) => void }) {
  if (history.length === 0) return null;
  return (
    <section class="facts-section">
      <h3>What people said of it</h3>
      <ol class="plain history">
        {history.map((row) => (
          <HistoryLine key={row.number} row={row} onUndo={onUndo} />
        ))}
      </ol>
    </section>
  );
}

export function Copies({ copies }: { copies: StatementView["copies"] }) {
  const id = useId();
  if (copies.length === 0) return null;
  return (
    <section class="facts-section" aria-labelledby={id}>
      <h3 id={id}>The same words elsewhere</h3>
      <ul class="plain">
        {copies.map((copy) => (
          <li key={`${copy.version} ${copy.id}`}>
            <ArticleLine article={copy} statement={copy.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
