// What a curator looks after, in one line.
import type { LimitName, Limits } from "@convivio/core";
import { useWords } from "../messages/words.tsx";

export function LimitsLine({ limits, names }: { limits: Limits; names: readonly LimitName[] }) {
  const { say, language } = useWords("accounts");
  const titles = titlesOf(limits, names);
  if (titles.length === 0) return say("people.all");
  return say("people.limited", { names: new Intl.ListFormat(language).format(titles) });
}

export function titlesOf({ countries, themes }: Limits, names: readonly LimitName[]): string[] {
  return [...countries, ...themes].map((id) => names.find((one) => one.id === id)?.title ?? String(id));
}
