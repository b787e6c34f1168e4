// Says that the desk cannot be reached, what that means for what is being written, and when it is back.
import { isReachable } from "../connection/connection.ts";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { useStore } from "../store.ts";

export function ConnectionNotice() {
  const { say } = useWords("shell");
  const isThere = useStore(isReachable);
  return (
    <div role="status" className="sticky top-48 z-10">
      {!isThere && (
        <p className="flex items-center gap-8 border-ochre border-b bg-ochre-quiet px-16 py-8 text-14 text-ink">
          <Icon name="warning" className="size-16 text-ochre" />
          {say("offline")}
        </p>
      )}
    </div>
  );
}
