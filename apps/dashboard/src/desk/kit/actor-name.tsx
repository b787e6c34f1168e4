// The name of whoever acted: a person, a member in chat, a key, or Convivio itself.
import type { Actor } from "@convivio/core";
import { useCallback } from "react";
import { useWords } from "../messages/words.tsx";
import { PersonName } from "./person-name.tsx";

const platforms = { slack: "Slack", discord: "Discord" } as const;

export function useActorName(): (actor: Actor) => string {
  const { say } = useWords("kit");
  return useCallback(
    (actor) => {
      if (actor.kind === "member") return say("actor.member", { platform: platforms[actor.platform] });
      return actor.kind === "job" ? say("actor.job", { name: actor.name }) : actor.name;
    },
    [say],
  );
}

export function ActorName({ actor }: { actor: Actor | null }) {
  const nameOf = useActorName();
  return <PersonName name={actor === null ? null : nameOf(actor)} />;
}
