// A list without a question: because nothing fits, because all is dealt with, or because nobody has asked yet.
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { useWords } from "../messages/words.tsx";
import { isFiltered, outcomeOf, showOf, widening } from "./questions-search.ts";
import type { QuestionsPartProps } from "./toolbar.tsx";

export function NoGroups({ search, change }: QuestionsPartProps) {
  const { say } = useWords("questions");
  const all = <Button onPress={() => change(widening)}>{say("nothing.all")}</Button>;
  if (isFiltered(search)) {
    return (
      <EmptyState title={say("nothing.fits")} actions={all}>
        {say("nothing.filters")}
      </EmptyState>
    );
  }
  if (showOf(search) === "all" && outcomeOf(search) === "any") {
    return <EmptyState title={say("nothing.yet")}>{say("nothing.begin")}</EmptyState>;
  }
  const isWork = showOf(search) === "open" && outcomeOf(search) === "unanswered";
  return (
    <EmptyState title={say(isWork ? "nothing.waiting" : "nothing.fits")} actions={all}>
      {say(isWork ? "nothing.done" : "nothing.filters")}
    </EmptyState>
  );
}
