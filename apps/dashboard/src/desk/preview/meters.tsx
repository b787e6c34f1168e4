// How much of each limit of a platform a message takes: a bar, and the same in words and numbers.
import type { DiscordLimit, Meter as Measured, SlackLimit } from "@convivio/cards";
import { Meter } from "react-aria-components";
import { useWords } from "../messages/words.tsx";

export function SlackMeters({ meters }: { meters: readonly Measured<SlackLimit>[] }) {
  const { say } = useWords("preview");
  return <Meters meters={meters.map((meter) => ({ ...meter, label: say(`slack.${meter.limit}`) }))} />;
}

export function DiscordMeters({ meters }: { meters: readonly Measured<DiscordLimit>[] }) {
  const { say } = useWords("preview");
  return <Meters meters={meters.map((meter) => ({ ...meter, label: say(`discord.${meter.limit}`) }))} />;
}

type Named = { label: string; used: number; max: number };

/** The fullest come first; the others are a click away. */
const inSight = 3;

function Meters({ meters }: { meters: readonly Named[] }) {
  const { say } = useWords("preview");
  const [first, rest] = [meters.slice(0, inSight), meters.slice(inSight)];
  return (
    <div className="flex flex-col gap-8">
      <h4 className="text-12 text-ink-quiet">{say("room")}</h4>
      <Bars meters={first} />
      {rest.length > 0 && (
        <details className="text-12">
          <summary className="min-h-24 cursor-pointer text-table underline underline-offset-2 pointer-coarse:min-h-48">
            {say("room.more", { count: rest.length })}
          </summary>
          <div className="pt-8">
            <Bars meters={rest} />
          </div>
        </details>
      )}
    </div>
  );
}

function Bars({ meters }: { meters: readonly Named[] }) {
  return (
    <ul className="flex flex-col gap-8">
      {meters.map((meter) => (
        <li key={meter.label}>
          <Bar {...meter} />
        </li>
      ))}
    </ul>
  );
}

const nearlyFullFrom = 0.9;

function Bar({ label, used, max }: Named) {
  const { say } = useWords("preview");
  const share = Math.min(1, used / max);
  const key = share >= 1 ? "meter.full" : share >= nearlyFullFrom ? "meter.nearlyFull" : "meter.of";
  const count = say(key, { used, max });
  return (
    <Meter aria-label={label} value={share * 100} valueLabel={count} className="flex flex-col gap-4">
      <div className="flex flex-wrap justify-between gap-x-16 text-12">
        <span>{label}</span>
        <span className="text-ink-quiet tabular-nums">{count}</span>
      </div>
      <div className="h-8 overflow-hidden rounded-full border border-edge bg-plate">
        <div
          className={`h-full ${share >= nearlyFullFrom ? "bg-ochre" : "bg-table"}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </Meter>
  );
}
