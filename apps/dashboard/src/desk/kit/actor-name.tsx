// Who did something, whatever they are: a person, a member of the network, a key, one of our own jobs.
import type { Actor } from "@convivio/core";
import { useCallback } from "react";
import { useWords } from "../messages/words.tsx";
import { PersonName } from "./person-name.tsx";

/** The name as part of a sentence. */
export function useActorName(): (actor: Actor | null) => string {
  const { say } = useWords("kit");
  return useCallback(
    (actor) => {
      switch (actor?.kind) {
        case "person":
        case "key":
          return actor.name;
        case "member":
          return say(`actor.${actor.platform}`);
        case "job":
          return say("actor.job");
        default:
          return say("actor.unknown");
      }
    },
    [say],
  );
}

export function ActorName({ actor }: { actor: Actor | null }) {
  return <PersonName name={useActorName()(actor)} />;
}
