// What is said around the list: how many there are, and that some could not be fetched.
import { Button } from "../kit/button.tsx";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";
import type { Head } from "./use-rows.ts";

export function HowMany({ head }: { head: Head }) {
  const { say } = useWords("list");
  return (
    <p role="status" className="min-h-16 text-12 text-ink-quiet tabular-nums">
      {head.total !== null && !head.isOld && say("count", { count: head.total })}
    </p>
  );
}

export function Gaps({ isShown, onRetry }: { isShown: boolean; onRetry: () => void }) {
  const { say } = useWords("list");
  return (
    <div role="status" className="sticky bottom-16 z-5">
      {isShown && (
        <Message tone="warning" actions={<Button onPress={onRetry}>{say("gaps.retry")}</Button>}>
          {say("gaps.text")}
        </Message>
      )}
    </div>
  );
}
