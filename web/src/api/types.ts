// What the service sends and takes: docs/reference/api.md in types. Places count Unicode code points of the
// article's text from 0, the end excluded. Days are "2031-05-02", times UTC ISO 8601; empty where unknown.

export type Form = "direct" | "indirect" | "mixed" | "headline" | "scare" | "title";
export type Status = "machine" | "accepted" | "rejected" | "changed" | "added";
export type Naming = "named" | "unnamed" | "unknown";
export type ActorKind = "person" | "government" | "organisation" | "group" | "document" | "anonymous" | "generic" | "author" | "unknown";
/** `conditional`: would support it, on a condition. */
export type Stance = "support" | "conditional" | "oppose" | "neutral" | "undecided";

/** A page of a list. `next` goes into `cursor` of the next request; null at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
  /** Of the first page; null where counting them would take long. */
  total: number | null;
}

/** `GET /api/record` */
export interface RecordSummary {
  /** The file's name without its folder. */
  name: string;
  /** Grows with every change of the record. */
  revision: number;
  articles: number;
  statements: number;
  actors: number;
  issues: number;
  outlets: string[];
  from: string;
  to: string;
  /** Who corrected something. */
  reviewers: string[];
  /** Models that read its articles. */
  models: string[];
  role: "read" | "review";
  /** Whether `POST /api/analyses` works here: a model is loaded. */
  can_analyse: boolean;
  version: string;
}

export interface ArticleRef {
  /** Number of this version of the article in the record: `/articles/{version}`. */
  version: number;
  /** Its name: the input's id. */
  id: string;
  title: string;
  outlet: string;
  date: string;
  url: string;
}

/** `GET /api/articles?q&outlet&from&to&cursor&limit` */
export interface ArticleRow extends ArticleRef {
  statements: number;
  /** How many statements somebody looked at. */
  reviewed: number;
  characters: number;
  versions: number;
}

/** `GET /api/statements?q&speaker&actor&outlet&from&to&form&naming&min_score&status&issue&cursor&limit`; those that came
 * into the record last first */
export interface StatementRow {
  id: string;
  article: ArticleRef;
  form: Form;
  words: string;
  /** Names joined by ", "; empty: unknown. */
  speaker: string;
  /** The first speaker's number; null where he has no name. */
  actor: number | null;
  naming: Naming;
  score: number;
  status: Status;
  /** In how many places it stands: near-duplicates, versions. */
  places: number;
}

export interface Piece {
  start: number;
  end: number;
  text: string;
}

export interface SpeakerDetails {
  role: "speaker" | "speaks_for" | "via" | "addressee";
  name: string | null;
  actor: number | null;
  kind: ActorKind;
  basis: string;
  score: number;
  reason: string;
  start: number | null;
  end: number | null;
  candidates: { name: string; score: number }[];
}

/** Part of `ArticleView`, in the order of the text. */
export interface ArticleStatement {
  id: string;
  /** The id of the statement that it is part of. */
  nested_in: string | null;
  form: Form;
  score: number;
  status: Status;
  cue: Piece | null;
  sources: Piece[];
  contents: Piece[];
  speakers: SpeakerDetails[];
  /** Null where the statement was not compared. */
  character: Character | null;
}

export interface Character {
  act: string;
  act_score: number;
  certainty: string;
  certainty_score: number;
  said_on: string;
  reason: string;
}

/** `GET /api/articles/{version}`; also what an analysis gives, with version 0. */
export interface ArticleView {
  article: ArticleRef;
  author: string;
  language: string;
  text: string;
  statements: ArticleStatement[];
  /** Names of this article's actors, for the list of speakers to choose from. */
  actors: { actor: number | null; name: string; kind: ActorKind }[];
  versions: ArticleRef[];
  duplicates: (ArticleRef & { share: number })[];
}

export interface CorrectionRow {
  number: number;
  statement: string;
  verdict: "accept" | "reject" | "change" | "add";
  /** What was changed: speaker, cue, source, content, form. And what it is now, in words: names joined by "; ", words of
   * the article joined by " … ". */
  field: string | null;
  value: string | null;
  by: string;
  at: string;
  note: string;
  undone_by: string | null;
  undone_at: string | null;
}

/** `GET /api/statements/{id}` */
export interface StatementView extends ArticleStatement {
  article: ArticleRef;
  words: string;
  /** The sentences around it. */
  around: string;
  /** neutral: takes no side; undecided: says that the speaker is. */
  stances: { issue: string; label: string; stance: Stance; score: number }[];
  history: CorrectionRow[];
  /** `id` is the statement's there, not the article's. */
  copies: (ArticleRef & { id: string })[];
}

/** `GET /api/actors?name&kind&cursor&limit`, those with most statements first */
export interface ActorRow {
  actor: number;
  name: string;
  kind: ActorKind;
  listed_id: string | null;
  statements: number;
  articles: number;
  first: string;
  last: string;
}

/** `GET /api/actors/{actor}` */
export interface ActorView extends ActorRow {
  forms: string[];
  roles: string[];
  by_outlet: { outlet: string; statements: number }[];
  by_month: { month: string; statements: number }[];
  /** The latest 50 at most. */
  appearances: { article: ArticleRef; name: string; reason: string; statements: number }[];
  positions: PositionRow[];
  shifts: ShiftRow[];
  /** Which of the two have more rows, which are older. */
  cut: ("positions" | "shifts")[];
  decisions: DecisionRow[];
}

export interface DecisionRow {
  decision: number;
  action: "merge" | "split" | "rename";
  actor: number;
  name: string;
  other: number | null;
  other_name: string | null;
  note: string;
  by: string;
  at: string;
  undone_by: string | null;
}

/** `GET /api/issues` */
export interface IssueRow {
  issue: string;
  label: string;
  origin: "codebook" | "found" | "split";
  statements: number;
  actors: number;
}

/** Where an actor stood, as of a statement. */
export interface PositionRow {
  id: string;
  issue: string;
  issue_label: string;
  actor: number | null;
  name: string;
  since: string;
  stance: Stance;
  score: number;
  reason: string;
  statement: string;
  words: string;
  article: ArticleRef;
}

interface Side {
  statement: string;
  on: string;
  speaker: string;
  words: string;
  article: ArticleRef;
}

export interface ShiftRow {
  id: string;
  issue: string;
  issue_label: string;
  actor: number | null;
  name: string;
  kind: string;
  score: number;
  reason: string;
  before: Side;
  after: Side;
}

/** A denial or a contradiction. `earlier` is null where what is denied was not found. */
export interface ClashRow {
  id: string;
  score: number;
  reason: string;
  earlier: Side | null;
  later: Side;
}

/** `GET /api/issues/{issue}?since&until&min_score` */
export interface IssueView extends IssueRow {
  description: string;
  support: string;
  oppose: string;
  keywords: string[];
  /** Oldest first; every change and confirmation of an actor's position: the time line. */
  timeline: PositionRow[];
  /** Where each actor stands by now. */
  positions: PositionRow[];
  /** Actors and statements on each side, now. */
  shares: { stance: Stance; actors: number; statements: number }[];
  shifts: ShiftRow[];
  denials: ClashRow[];
  contradictions: ClashRow[];
  /** Lists that have more rows. But for `positions` these are older: ask until an earlier day. */
  cut: ("timeline" | "positions" | "shifts" | "denials" | "contradictions")[];
}

/** `GET /api/dismissals` answers an array of them, the last first. */
export interface DismissalRow {
  number: number;
  /** Id of the finding. */
  finding: string;
  issue: string | null;
  /** Ids of its statements, as a JSON array. */
  statements: string;
  note: string;
  by: string;
  at: string;
  undone_by: string | null;
}

/** `GET /api/network?issue&mode=onemode|twomode&aggregation&normalisation&since&until&actors&min_weight` */
export interface Network {
  nodes: { id: string; label: string; type: "actor" | "issue"; actor: number | null; issue: string | null; kind: string; group: number | null; support: number; oppose: number; statements: number }[];
  edges: { source: string; target: string; weight: number; support: number; oppose: number }[];
  /** Actors with fewer statements, beyond those asked for. */
  left_out: number;
}

/** `GET /api/stats?by=speaker|outlet|month|form or several with commas, and the filters of statements` */
export interface StatsRow {
  speaker?: string;
  outlet?: string;
  month?: string;
  form?: string;
  statements: number;
  direct: number;
  indirect: number;
  mixed: number;
  named: number;
  unnamed: number;
  unknown: number;
}

/** `GET /api/agreement` */
export interface Agreement {
  reviewers: { name: string; corrections: number; statements: number; first: string; last: string }[];
  /** Krippendorff's alpha, nominal, over statements that two or more looked at; null where there are none, or where all
   * answers are the same. */
  alpha: { question: "is it a statement" | "who says it" | "its content"; alpha: number | null; statements: number; reviewers: number }[];
  disagreements: { statement: StatementRow; question: string; answers: { by: string; at: string; answer: string }[] }[];
}

/** `POST /api/corrections`, answered with `CorrectionResult`. Words must stand in the article; places "12-18;30-44" will do. */
export interface NewCorrection {
  verdict: "accept" | "reject" | "change" | "add";
  /** Of the statement; of `add` leave it out and give `version`. */
  id?: string;
  version?: number;
  speaker?: string;
  kind?: ActorKind;
  cue?: string;
  source?: string;
  content?: string;
  form?: Form;
  note?: string;
  by: string;
}

export interface CorrectionResult {
  made: number;
  known: number;
  /** Number of the correction, for undo: `DELETE /api/corrections/{number}?by=NAME`, which takes back all of it, also where
   * it changed several parts, and answers a CorrectionResult, too; null where nothing was made. */
  number: number | null;
  /** The statement as it stands now; null where it was rejected. */
  statement: ArticleStatement | null;
}

// POST /api/actors/{actor}/merge {into, by, note}; /rename {name, by, note}; /split {outlet?, from?, to?, name, by, note}
//   -> {decision}; DELETE /api/actor-decisions/{decision}?by=NAME
// POST /api/findings/{id}/dismiss {by, note} -> {decision}; DELETE /api/findings/{id}/dismiss?by=NAME
// GET /api/corrections?by&cursor&limit -> Page<CorrectionRow & {article: ArticleRef, words: string}>
// POST /api/session {token} -> 204 and an HttpOnly cookie, or 401; DELETE /api/session

/** `POST /api/analyses` {text | html, title?, outlet?, date?} or {text, ..., add: true} to keep it -> 202 Job */
export interface Job {
  job: string;
  state: "waiting" | "running" | "done" | "failed";
  /** What it gave: an ArticleView; where it was added, `version` is its number in the record. */
  result: ArticleView | null;
  error: ApiError | null;
}
// GET /api/analyses/{job} -> Job; GET /api/analyses/{job}/events: server-sent events `state` with a Job.
// GET /api/events: server-sent event `changed` with {revision, articles, statements} whenever the record changes.

/** Every answer of 400 and above. */
export interface ApiError {
  error: {
    /** As in docs/reference/errors.md, or: not_found, bad_parameter, bad_body, no_token, wrong_token, role, wrong_origin, too_large, busy, failed */
    code: string;
    message: string;
    /** Which parameter or field; empty where it is the whole. */
    place: string;
  };
}
