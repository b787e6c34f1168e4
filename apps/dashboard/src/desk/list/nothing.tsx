// A list without a row: because nothing fits what narrows it, or because there is nothing of this kind yet.
import { newAddress } from "../address/links.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { mayCreate } from "../shell/destinations.ts";
import { isNarrowed, widening } from "./asked.ts";
import type { ListPartProps } from "./list-part.ts";

export function Nothing({ kind, search, change }: ListPartProps) {
  const { say } = useWords("list");
  const { say: sayShell } = useWords("shell");
  const acting = useActing();
  if (isNarrowed(search)) {
    return (
      <EmptyState
        title={say("nothing.fits")}
        actions={<Button onPress={() => change(widening)}>{say("filters.clear")}</Button>}
      >
        {say(search.text ? "nothing.text" : "nothing.filters")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={say("nothing.yet")}
      actions={
        mayCreate(acting, kind) && (
          <LinkButton look="primary" icon="plus" to={newAddress(kind)}>
            {sayShell(`kind.${kind}.new`)}
          </LinkButton>
        )
      }
    >
      {say(acting.role === "contributor" ? "nothing.own" : "nothing.begin")}
    </EmptyState>
  );
}
