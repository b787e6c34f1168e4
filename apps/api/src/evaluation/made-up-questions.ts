// Made-up questions for the benchmark: the mix that members ask, cities by Zipf's law, now and then a slip of the finger.
import { type Dictionary, type NamedFacet, wordsOf } from "@convivio/core";
import type { Random } from "@convivio/db";

function nameOf(dictionary: Dictionary, facet: NamedFacet, random: Random): string {
  const entries = dictionary.entries(facet);
  const entry = facet === "city" ? entries[random.zipf(entries.length)] : random.pick(entries);
  const forms = entry?.forms.filter((form) => form.isAdjective !== true) ?? [];
  return forms.length === 0 ? "" : random.pick(forms).text;
}

function withSlip(name: string, random: Random): string {
  if (name.length < 5) return name;
  const at = 1 + random.below(name.length - 2);
  return name.slice(0, at) + name.slice(at + 1);
}

const shapes: readonly [number, (dictionary: Dictionary, random: Random) => string][] = [
  [25, (d, r) => nameOf(d, "city", r)],
  [25, (d, r) => `${nameOf(d, "city", r)} ${nameOf(d, "theme", r)}`],
  [8, (d, r) => nameOf(d, "theme", r)],
  [7, (d, r) => nameOf(d, "country", r)],
  [10, (d, r) => `${nameOf(d, "country", r)} ${nameOf(d, "topic", r)}`],
  [10, (d, r) => `${nameOf(d, "topic", r)} ${nameOf(d, "topic", r)}`],
  [5, (d, r) => `how do cities help ${nameOf(d, "topic", r)} with ${nameOf(d, "theme", r)}`],
  [5, (d, r) => `${nameOf(d, "city", r)} since ${1990 + r.below(30)}`],
  [3, (d, r) => withSlip(nameOf(d, "city", r), r)],
  [2, (_, r) => `${String.fromCharCode(97 + r.below(26)).repeat(3)}xqz nothing`],
];

export function makeQuestions(dictionary: Dictionary, random: Random, count: number): string[] {
  const whole = shapes.reduce((sum, [share]) => sum + share, 0);
  return Array.from({ length: count }, () => {
    let wanted = random.below(whole);
    const shape = shapes.find(([share]) => {
      wanted -= share;
      return wanted < 0;
    });
    return shape?.[1](dictionary, random).slice(0, 300) ?? "";
  }).filter((text) => wordsOf(text).length > 0);
}
