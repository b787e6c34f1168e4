// An answer on the table: how the question was read, then the three forms.
import type { Answer } from "@convivio/core";
import { useState } from "react";
import { AnswerForms } from "./answer-forms.tsx";
import { Understanding } from "./understanding.tsx";
import type { View } from "./window.tsx";

type Props = {
  answer: Answer;
  from: number;
  answeredAt: number;
  /** Whether it is the previous answer, shown until the next one is there. */
  isOld: boolean;
  onPress: (actionId: string) => void;
};

export function Served({ answer, from, answeredAt, isOld, onPress }: Props) {
  const [view, setView] = useState<View>("slack");
  return (
    <div aria-busy={isOld} className={`flex flex-col gap-24 transition-opacity delay-150 ${isOld ? "opacity-50" : ""}`}>
      <Understanding question={answer.question} />
      <AnswerForms
        key={`${answer.id} ${answer.question.command} ${from}`}
        answer={answer}
        from={from}
        answeredAt={answeredAt}
        view={view}
        onView={setView}
        onPress={onPress}
      />
    </div>
  );
}
