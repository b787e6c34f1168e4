// What is said around the list: how many there are, and that some could not be fetched.
import { Button } from "../kit/button.tsx";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";
import type { Rows } from "./use-rows.ts";

export function HowMany({ rows }: { rows: Rows }) {
  const { say } = useWords("list");
  return (
    <p role="status" className="min-h-16 text-12 text-ink-quiet tabular-nums">
      {rows.total !== null && !rows.isOld && say("count", { count: rows.total })}
    </p>
  );
}

export function Gaps({ rows }: { rows: Rows }) {
  const { say } = useWords("list");
  const isFailing = rows.total !== null && (rows.hasGaps || rows.error !== null);
  return (
    <div role="status" className="sticky bottom-16 z-5">
      {isFailing && (
        <Message tone="warning" actions={<Button onPress={rows.retry}>{say("gaps.retry")}</Button>}>
          {say("gaps.text")}
        </Message>
      )}
    </div>
  );
}
