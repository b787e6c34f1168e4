// Where the writing stands: kept, being kept, only here; said quietly, and out loud only when it becomes a worry.

import { DateTime } from "../kit/date-time.tsx";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import type { WritingState } from "./writing/state.ts";

export function StatusLine({ state }: { state: WritingState }) {
  const { say } = useWords("editor");
  const { keeping, keptAt, isKeptHere, isSaving } = state;
  const isWorry = keeping === "here";
  return (
    <div className="flex min-w-0 items-center gap-8 text-14">
      {isWorry && <Icon name="warning" className="size-16 text-ochre" />}
      <p className={isWorry ? "text-ochre" : "text-ink-quiet"}>
        {isSaving ? say("status.saving") : say(`status.${keeping}`)}
        {keeping === "kept" && keptAt !== null && (
          <>
            {" "}
            <DateTime value={new Date(keptAt).toISOString()} />
          </>
        )}
      </p>
      <p role="status" className="sr-only">
        {isWorry ? say(isKeptHere ? "status.here" : "status.nowhere") : ""}
      </p>
      {isWorry && !isKeptHere && <p className="font-semibold text-brick">{say("status.nowhere")}</p>}
    </div>
  );
}
