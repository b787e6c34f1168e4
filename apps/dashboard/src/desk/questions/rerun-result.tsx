// What asking again has shown: the totals before and after, each question that changes, and what the trial had to make up.
import { type KeptOutcome, keptOutcomes, type Rerun, type RerunChange } from "@convivio/core";
import { EmptyState } from "../kit/empty-state.tsx";
import type { Areas } from "../messages/areas.ts";
import { localeOf } from "../messages/locale.ts";
import type { PlainKey } from "../messages/say.ts";
import { useWords } from "../messages/words.tsx";
import { textOf } from "./group-text.ts";

export function RerunResult({ rerun }: { rerun: Rerun }) {
  const { say } = useWords("questions");
  const { asked, isCutShort, changes, together } = rerun;
  if (asked === 0 && !isCutShort) return <EmptyState title={say("rerun.noQuestions")} />;
  return (
    <>
      <p className="text-14">{say(isCutShort ? "rerun.cut" : "rerun.asked", { count: asked })}</p>
      <Totals {...rerun} />
      <FilledIn fields={rerun.filledIn} />
      {together.length > 0 && <p className="text-14">{say("rerun.together", { count: together.length })}</p>}
      <p className="font-semibold text-14">
        {changes.length === 0 ? say("rerun.noChange") : say("rerun.changes", { count: changes.length })}
      </p>
      <ul className="flex flex-col gap-8">
        {changes.map((change) => (
          <Change key={`${change.group} ${change.text} ${change.chosen.join()}`} {...change} />
        ))}
      </ul>
    </>
  );
}

function Totals({ before, after }: Pick<Rerun, "before" | "after">) {
  const { say } = useWords("questions");
  const cell = "px-8 py-4 text-end tabular-nums";
  return (
    <table className="w-full max-w-measure border-collapse text-14">
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className="py-4 text-start font-semibold">
            {say("rerun.outcome")}
          </th>
          <th scope="col" className={`${cell} font-semibold`}>
            {say("rerun.now")}
          </th>
          <th scope="col" className={`${cell} font-semibold`}>
            {say("rerun.then")}
          </th>
        </tr>
      </thead>
      <tbody>
        {keptOutcomes.map((outcome) => (
          <tr key={outcome} className="border-line border-b">
            <th scope="row" className="py-4 text-start font-normal">
              {say(`outcome.${outcome}`)}
            </th>
            <td className={cell}>{before[outcome]}</td>
            <td className={cell}>{after[outcome]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FilledIn({ fields }: { fields: readonly string[] }) {
  const { say, language } = useWords("questions");
  const { say: sayField } = useWords("fields");
  if (fields.length === 0) return null;
  const names = fields.map((name) => sayField(`field.${name}` as PlainKey<Areas["fields"]>));
  const listed = new Intl.ListFormat(localeOf(language), { type: "conjunction" });
  return <p className="max-w-measure text-14">{say("rerun.filledIn", { fields: listed.format(names) })}</p>;
}

function Change({ before, after, rank, ...text }: RerunChange) {
  const { say } = useWords("questions");
  const outcome = (one: KeptOutcome) => say(`outcome.${one}`);
  return (
    <li className="flex flex-col gap-4 rounded-6 border border-line bg-plate px-12 py-8 text-14">
      <bdi className="break-words font-semibold">{textOf(text, say)}</bdi>
      <span>
        {before === after
          ? say("rerun.same", { outcome: outcome(after) })
          : say("rerun.change", { before: outcome(before), after: outcome(after) })}
      </span>
      <span className="text-ink-quiet">{rank === null ? say("rerun.noRank") : say("rerun.rank", { rank })}</span>
    </li>
  );
}
