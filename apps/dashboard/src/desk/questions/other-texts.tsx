// The other ways in which a group was asked, most frequent first: unfolded by whoever wants to read them.
import type { AskedText, QuestionGroup } from "@convivio/core";
import { useState } from "react";
import { Button } from "../kit/button.tsx";
import { useWords } from "../messages/words.tsx";
import { textOf } from "./group-text.ts";
import { useWholeGroup } from "./use-groups.ts";

export function OtherTexts({ group }: { group: QuestionGroup }) {
  const { say, language } = useWords("questions");
  const [isWhole, setWhole] = useState(false);
  const whole = useWholeGroup(group, language, isWhole);
  const texts = (whole.data ?? group).examples;
  if (texts.length < 2) return null;
  const shown = texts.reduce((sum, { asked }) => sum + asked, 0);
  return (
    <details className="text-14">
      <summary className="w-fit cursor-pointer rounded-6 py-4 text-table">{say("other.show")}</summary>
      <ul className="flex flex-col gap-4 py-4 ps-16">
        {texts.slice(1).map((text) => (
          <One key={`${text.text} ${text.chosen.join()}`} {...text} />
        ))}
      </ul>
      {shown < group.asked && !isWhole && <Button onPress={() => setWhole(true)}>{say("other.all")}</Button>}
    </details>
  );
}

function One(text: AskedText) {
  const { say } = useWords("questions");
  return (
    <li className="flex flex-wrap gap-x-8">
      <bdi className="min-w-0 break-words">{textOf(text, say)}</bdi>
      <span className="text-ink-quiet tabular-nums">{say("times", { count: text.asked })}</span>
    </li>
  );
}
