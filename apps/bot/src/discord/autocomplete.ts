// Suggestions while a member types: at most 25, within 300 ms, and none at all rather than late.
import type { AutocompleteInteraction } from "discord.js";
import type { Suggest, Suggestions } from "../catalogue.ts";
import { describeError } from "../log.ts";
import type { DiscordContext } from "./context.ts";
import { choiceValue, languageOf } from "./questions.ts";

const limit = 25;
/** Leaves the rest of the 300 ms to the way there and back. */
const deadlineMs = 220;

export async function suggestChoices(context: DiscordContext, request: AutocompleteInteraction): Promise<void> {
  const choices = await choicesFor(context, request).catch((error) => {
    context.log.debug({ error: describeError(error) }, "no suggestions");
    return [];
  });
  // A suggestion that comes too late is of no use to anybody, so nobody is told.
  await request
    .respond(choices)
    .catch((error) => context.log.debug({ error: describeError(error) }, "late suggestions"));
}

async function choicesFor(context: DiscordContext, request: AutocompleteInteraction) {
  const focused = request.options.getFocused(true);
  const suggest = suggesterOf(context, focused.name);
  if (!suggest) return [];
  const signal = AbortSignal.timeout(deadlineMs);
  const text = focused.value.slice(0, 100);
  const found = await inTime(suggest({ text, language: languageOf(request), limit }, { signal }), signal);
  return found.suggestions
    .filter(({ slug, label }) => label.trim() !== "" && choiceValue(slug).length <= 100)
    .slice(0, limit)
    .map(({ slug, label }) => ({ name: shorten(label), value: choiceValue(slug) }));
}

type Suggester = (input: Suggest, call: { signal: AbortSignal }) => Promise<Suggestions>;

function suggesterOf({ catalogue }: DiscordContext, option: string): Suggester | null {
  if (option === "city") return (input, call) => catalogue.cities.suggest.query(input, call);
  if (option === "theme") return (input, call) => catalogue.themes.suggest.query(input, call);
  if (option === "series") return (input, call) => catalogue.series.suggest.query(input, call);
  return null;
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function shorten(label: string): string {
  return label.length <= 100 ? label : `${[...label].slice(0, 98).join("").slice(0, 99)}…`;
}
