// What of an answer a platform would not show: part by part, with how much is left of how much; or that nothing is cut.
import type { Cut } from "@convivio/cards";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";

export function Cuts({ cuts }: { cuts: readonly Cut[] }) {
  const { say } = useWords("preview");
  if (cuts.length === 0) {
    return (
      <p className="flex items-center gap-8 text-12">
        <Icon name="check" className="size-12 text-olive" />
        {say("cuts.none")}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4 text-12">
      <h4 className="flex items-center gap-8 font-semibold">
        <Icon name="warning" className="size-12 text-ochre" />
        {say("cuts")}
      </h4>
      <ul className="flex flex-col gap-4 ps-24">
        {cuts.map((cut) => (
          <li key={`${cut.where} ${cut.label} ${cut.what}`}>
            <Sentence {...cut} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sentence({ where, label, what, kept, of }: Cut) {
  const { say } = useWords("preview");
  const part = label ?? say(`part.${where}`);
  const lost = of - kept;
  switch (what) {
    case "links":
      return say("cut.links", { part, count: lost });
    case "commands":
      return say("cut.commands", { part, count: lost });
    default:
      return say(`cut.${what}`, { part, kept, of });
  }
}
