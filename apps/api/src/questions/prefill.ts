// A draft begun from a question: what was understood stands in it already, and what was asked is its title until somebody finds a better one.
import type { AskedKind, QuestionGroup, Snapshot } from "@convivio/core";
import { findRecord, type Tables } from "@convivio/db";

const longestTitle = 200;
/** What stands where a question was scrubbed. */
const scrubbed = /@…|\((?:address|number)\)/;

export async function prefill(tables: Tables, kind: AskedKind, group: QuestionGroup): Promise<Snapshot> {
  const idsOf = (facet: string) =>
    group.understood.flatMap((part) => (part.facet === facet && part.record !== null ? [part.record] : []));
  const title = titleFor(group);
  const cities = idsOf("city");
  if (kind === "event") return { title, city: cities[0] ?? null, series: idsOf("series")[0] ?? null };
  const ofTopics = await Promise.all(idsOf("topic").map((id) => findRecord(tables, id)));
  const themes = [...idsOf("theme"), ...ofTopics.flatMap((topic) => topic?.themeIds ?? [])];
  return { title, cities, themes: [...new Set(themes)] };
}

function titleFor({ examples, understood, unknown }: QuestionGroup): string {
  const typed = examples[0]?.text.replace(/[\s?!.]+$/u, "").trim() ?? "";
  const named = [...understood.filter(({ facet }) => facet !== "period").map(({ label }) => label), ...unknown];
  const title = typed === "" || scrubbed.test(typed) ? named.join(", ") : typed;
  return (title.slice(0, 1).toLocaleUpperCase() + title.slice(1)).slice(0, longestTitle).toWellFormed();
}
