// Why an act was not done: somebody was faster, or what the api says.
import type { ErrorCode } from "@convivio/core";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "../kit/button.tsx";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";

export function ActFailure({ failure, onLook }: { failure: ErrorCode | null; onLook?: () => void }) {
  const { say } = useWords("review");
  const { say: sayCard } = useWords("cards");
  const queries = useQueryClient();
  if (failure === null) return null;
  if (failure !== "stale-revision" && failure !== "not-possible")
    return (
      <Message tone="danger" role="alert" title={say("failed.title")}>
        {sayCard(`error.${failure}`)}
      </Message>
    );
  const look = () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    onLook?.();
  };
  return (
    <Message
      tone="warning"
      role="alert"
      title={say("stale.title")}
      actions={<Button onPress={look}>{say("stale.look")}</Button>}
    >
      {say("stale.text")}
    </Message>
  );
}
