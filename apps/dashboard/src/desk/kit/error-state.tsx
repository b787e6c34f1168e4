// Something failed: what happened, what was kept, what to do.
import { errorCodes } from "@convivio/core";
import { failureOf } from "../../client.ts";
import { useWords } from "../messages/words.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

export type ErrorStateProps = {
  error: unknown;
  /** Tries once more; absent where trying again would fail the same way. */
  onRetry?: () => void;
  /** What was kept; without it, that nothing was changed. */
  kept?: string;
};

export function ErrorState({ error, onRetry, kept }: ErrorStateProps) {
  const { say } = useWords("kit");
  const { say: sayCard } = useWords("cards");
  const { code, reference } = failureOf(error);
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-12 rounded-6 border border-brick bg-brick-quiet p-16 wide:p-24"
    >
      <p className="flex items-center gap-8 font-semibold text-16">
        <Icon name="warning" className="size-16 text-brick" />
        {sayCard(`heading.${errorCodes[code].kind}`)}
      </p>
      <p className="max-w-measure text-14">
        {sayCard(`error.${code}`)} {kept ?? say("error.unchanged")}
      </p>
      {onRetry !== undefined && <Button onPress={onRetry}>{say("error.again")}</Button>}
      {reference !== "" && <p className="text-12 text-ink">{say("error.reference", { reference })}</p>}
    </div>
  );
}
