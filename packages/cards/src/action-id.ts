// The opaque text that a button carries: which answer, what to do with it, and with which of its results or suggestions.

const actions = ["share", "details", "more", "next", "ask", "follow", "wish", "tell"] as const;
export type ActionName = (typeof actions)[number];

export type ActionAddress = {
  /** Id of the answer. */
  answer: string;
  action: ActionName;
  /** details: index in `answer.results` · ask: index in `answer.suggestions` · more and share: first result shown. */
  index?: number;
};

const FORM = /^c1:([A-Za-z0-9_-]{1,32}):(share|details|more|next|ask|follow|wish|tell)(?::(0|[1-9]\d{0,3}))?$/;
const needsIndex: ReadonlySet<string> = new Set<ActionName>(["details", "more", "ask"]);
/** These are about the answer as a whole. */
const takesNoIndex: ReadonlySet<string> = new Set<ActionName>(["next", "follow", "wish", "tell"]);

/** Whether buttons can carry this id. */
export function isAnswerId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,32}$/.test(id);
}

/** At most 49 characters, such as "c1:k3Jd8sQ2:details:2". */
export function actionId({ answer, action, index }: ActionAddress): string {
  const text = index === undefined ? `c1:${answer}:${action}` : `c1:${answer}:${action}:${index}`;
  if (parseActionId(text) === null) throw new RangeError(`Not an action of an answer: ${text}`);
  return text;
}

/** Null for any text that `actionId` did not make. */
export function parseActionId(text: string): ActionAddress | null {
  const [, answer, action, index] = FORM.exec(text) ?? [];
  if (answer === undefined || action === undefined) return null;
  if (needsIndex.has(action) && index === undefined) return null;
  if (takesNoIndex.has(action) && index !== undefined) return null;
  const address = { answer, action: action as ActionName };
  return index === undefined ? address : { ...address, index: Number(index) };
}
