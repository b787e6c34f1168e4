// Whether whoever asks may do something to a record, as it stands at this moment; and what they are told when they may not.
import {
  type AccountAction,
  type Acting,
  type Actor,
  ConvivioError,
  type DeskAction,
  may,
  publishRefusal,
  type RecordAction,
  type RecordKind,
  type RecordSubject,
  recordActions,
  type Settings,
} from "@convivio/core";
import {
  findRecord,
  findRevision,
  getSettings,
  type Line,
  type LineAddress,
  lockLine,
  type Tables,
  type Transaction,
  type WholeRecord,
} from "@convivio/db";

/** What the policies must know of a line of this record. */
export async function readSubject(
  tables: Tables,
  record: WholeRecord,
  line: Pick<Line, "state" | "publishedRevision" | "currentRevision">,
  settings: Settings,
): Promise<RecordSubject> {
  const written = line.currentRevision === null ? null : await findRevision(tables, line.currentRevision);
  return {
    kind: record.kind,
    state: record.state === "archived" ? "archived" : line.state,
    isPublished: line.publishedRevision !== null,
    createdBy: record.createdBy,
    writtenBy: written?.actor ?? null,
    countries: record.countryIds,
    themes: record.themeIds,
    isFourEyes: settings.isFourEyes,
  };
}

/** A record that does not exist yet, for the question whether it may be made. */
export function newSubject(kind: RecordKind, createdBy: Actor): RecordSubject {
  const nothing = { isPublished: false, writtenBy: null, countries: [], themes: [], isFourEyes: false };
  return { kind, state: "draft", createdBy, ...nothing };
}

export function allowedActions(acting: Acting, subject: RecordSubject): RecordAction[] {
  return recordActions.filter((action) => may(acting, action, subject));
}

export function requireMay(acting: Acting, action: RecordAction, subject: RecordSubject): void {
  if (may(acting, action, subject)) return;
  // Whether something exists that one may not see is not told either.
  if (!may(acting, "see", subject) && action !== "create") throw noSuchRecord();
  const isOwnWriting = action === "publish" && publishRefusal(acting, subject) === "four-eyes";
  throw new ConvivioError(
    "not-allowed",
    isOwnWriting
      ? "You wrote this version, so somebody else has to publish it. Send it to review."
      : "Your role does not allow this here. Ask an administrator, or somebody who looks after this country and theme.",
    `${acting.role} may not ${action} ${subject.kind}`,
  );
}

export function noSuchRecord(): ConvivioError {
  return new ConvivioError("not-found", "There is no such record, or you may not see it.", "record", { field: "id" });
}

/** What the policies must know of a line now; of the original where no line is given. */
export async function subjectNow(tables: Tables, id: number, line: Line | null): Promise<RecordSubject> {
  const record = await findRecord(tables, id);
  if (record === null) throw noSuchRecord();
  return readSubject(tables, record, line ?? record, await getSettings(tables));
}

/** Locks a line for whoever may do this to it. What they may not see is not locked either, and answered like what is not there. */
export async function lockToAct(
  tables: Transaction,
  acting: Acting,
  action: RecordAction,
  address: LineAddress,
): Promise<Line> {
  requireMay(acting, "see", await subjectNow(tables, address.record, null));
  const line = await lockLine(tables, address);
  requireMay(acting, action, await subjectNow(tables, address.record, line));
  return line;
}

/** For what concerns no single record. */
export function requireDesk(acting: Acting, action: AccountAction | DeskAction): void {
  if (may(acting, action)) return;
  throw new ConvivioError(
    "not-allowed",
    "Your role does not allow this. Ask an administrator.",
    `${acting.role} may not ${action}`,
  );
}
