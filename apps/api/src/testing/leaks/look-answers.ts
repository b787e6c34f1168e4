// Answers: to every word that anybody said, and by the buttons of answers that were given before.
import type { Answer, Ask } from "@convivio/core";
import type { Show } from "../../answers/open.ts";
import { expectSame, type Moment } from "./look.ts";
import type { Known } from "./model.ts";
import { ifThere } from "./ways.ts";

const askedKinds = ["practice", "event"] as const;

/** A word finds the practices and events that say it in public, in whatever language, and nothing else; a hidden one finds nothing. */
export async function expectAnswers(moment: Moment, words: Iterable<string>): Promise<void> {
  const { readable } = moment;
  const spoken = new Map(readable.records.map((one) => [one, readable.wordsOf(one)]));
  for (const word of words) {
    const sayers = [...spoken].flatMap(([one, said]) => (said.has(word) ? [one] : []));
    await Promise.all(askedKinds.map((kind) => expectAnswer(moment, { word, kind }, sayers)));
  }
}

const languageFor = { practice: "en", event: "it" } as const;

async function expectAnswer(
  moment: Moment,
  { word, kind }: { word: string; kind: (typeof askedKinds)[number] },
  sayers: readonly Known[],
): Promise<void> {
  const answer = await moment.ways.anyone.answers.ask({ text: word, kind, language: languageFor[kind] });
  const what = `answers.ask ${kind} ${word}`;
  moment.look(what, answer, word);
  // What else a name finds is the search's own affair: that it is public is ours.
  if (sayers.some((one) => one.kind !== kind)) return;
  const wanted = moment.addresses.filter(
    ({ record, isCurrent }) => isCurrent && sayers.some(({ id }) => id === record),
  );
  expectSame(
    what,
    answer.results.map(({ slug }) => slug),
    wanted.map(({ slug }) => slug),
  );
}

/** A slip of the finger is put right by what is public, never by what is hidden: nothing near it is found. */
export async function expectMisspelled(moment: Moment): Promise<void> {
  for (const word of moment.world.said) {
    const answer = await moment.ways.anyone.answers.ask({ text: `${word.slice(0, -2)}${word.slice(-1)}` });
    moment.look(`answers.ask for ${word}, misspelled`, answer);
    const shown = [...answer.question.corrected.map(({ taken }) => taken), ...answer.results.map(({ slug }) => slug)];
    if (moment.isHidden(word)) expectSame(`answers.ask for ${word}, misspelled`, shown, []);
  }
}

const broad: readonly Ask[] = [
  { text: "turin housing" },
  { text: "turin", kind: "event" },
  { text: "lyon", language: "it" },
];

/** Answers that show much, after each moment another; their buttons are pressed when the sequence is over: of those that show the same, the first. */
export async function keepAnswers({ ways, world }: Moment): Promise<void> {
  const ask = broad[world.asked.size % broad.length] ?? { text: "" };
  const { id, question, results, suggestions, next } = await ways.anyone.answers.ask(ask);
  if (id === null) return;
  const keep = (what: string, show: Show) => {
    if (!world.buttons.has(what)) world.buttons.set(what, { id, show });
  };
  keep(`same ${question.text}`, { what: "same" });
  if (next !== null) keep(`next ${question.text}`, { what: "next" });
  for (const [index, { kind, slug }] of results.entries()) keep(`${kind} ${slug}`, { what: "details", index });
  for (const [index, one] of suggestions.entries()) keep(toldBy(one), { what: "suggestion", index });
}

function toldBy(suggestion: Answer["suggestions"][number]): string {
  return suggestion.type === "record"
    ? `suggested ${suggestion.record.kind} ${suggestion.record.slug}`
    : `suggested ${suggestion.text}`;
}

export async function expectKeptAnswers(moment: Moment): Promise<void> {
  for (const [what, button] of moment.world.buttons) {
    for (const language of ["en", "it"] as const) {
      const opened = await ifThere(moment.ways.anyone.answers.open({ ...button, language }));
      moment.look(`answers.open ${what}`, opened);
    }
  }
}
