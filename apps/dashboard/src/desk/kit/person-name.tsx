// The name of whoever did something, in whatever script it is written.
import { useWords } from "../messages/words.tsx";

export function PersonName({ name }: { name: string | null }) {
  const { say } = useWords("kit");
  return name === null ? <span className="text-ink-quiet">{say("person.none")}</span> : <bdi>{name}</bdi>;
}
