// How far a practice is known, on four axes side by side: never one badge, never one verdict.
import { say } from "@convivio/cards";
import { completenessOf, formatDate, type PracticeView } from "@convivio/core";
import type { PracticeRow } from "@convivio/db";
import { Dotted, Facts, one } from "../parts/facts.tsx";
import { When } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";

/** The chapters whose absence is said, so that silence is not taken for a result. */
const expected = ["purpose", "process", "impact", "lessons"] as const;

export function Trust({ visit, practice, row }: { visit: Visit; practice: PracticeView; row: PracticeRow }) {
  const { language } = visit;
  const { evidence, mixedResults, freshness } = practice;
  const missing = expected
    .filter((chapter) => practice[chapter] === null)
    .map((chapter) => say(language, `detail.${chapter}`));
  return (
    <section class="plate">
      <h2>{tell(language, "trust.title")}</h2>
      <Facts
        facts={[
          {
            label: say(language, "evidence"),
            values: [
              say(language, `evidence.${evidence}`),
              ...one(mixedResults ? say(language, "evidence.mixed") : null),
            ],
          },
          {
            label: say(language, "freshness"),
            values: [
              <Dotted
                parts={[
                  checked(visit, practice),
                  <span class={`state state-${freshness}`}>{say(language, `freshness.${freshness}`)}</span>,
                ]}
              />,
            ],
          },
          {
            label: tell(language, "trust.completeness"),
            values: [tell(language, "trust.share", { percent: shareTold(visit, practice, row) })],
          },
          { label: say(language, "detail.untold"), values: one(missing.join(say(language, "separator"))) },
          { label: tell(language, "trust.state"), values: [tell(language, "trust.published")] },
        ]}
      />
    </section>
  );
}

function checked({ language }: Visit, { checkedOn }: PracticeView) {
  if (checkedOn === null) return null;
  return (
    <When date={checkedOn} words={say(language, "freshness.checkedOn", { date: formatDate(checkedOn, language) })} />
  );
}

function shareTold({ language }: Visit, practice: PracticeView, row: PracticeRow): string {
  const { overall } = completenessOf({
    ...row,
    cities: practice.cities,
    themes: practice.themes,
    organisations: practice.organisations,
  });
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(overall);
}
