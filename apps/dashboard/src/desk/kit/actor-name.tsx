// Who did something, whatever they are: a person, a member of the network, a key, one of our own jobs.
import type { Actor } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { PersonName } from "./person-name.tsx";

export function ActorName({ actor }: { actor: Actor | null }) {
  const { say } = useWords("kit");
  switch (actor?.kind) {
    case "person":
    case "key":
      return <PersonName name={actor.name} />;
    case "member":
      return say(`actor.${actor.platform}`);
    case "job":
      return say(`actor.job`);
    default:
      return say("actor.unknown");
  }
}
