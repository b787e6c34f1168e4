// Grey lines where something will stand, so that nothing moves when it comes. Said once to a screen reader, not per line.
import { useWords } from "../messages/words.tsx";

const widths = ["w-2/3", "w-full", "w-5/6", "w-11/12", "w-1/2"];

/** @param className its width; and its height, where it is not a line of text. */
export function SkeletonLine({ className = "w-full" }: { className?: string }) {
  const height = /\bh-/.test(className) ? "" : "h-12";
  return <span aria-hidden="true" className={`block ${height} animate-breathe rounded-6 bg-line ${className}`} />;
}

export function Skeleton({ lines = 5 }: { lines?: number }) {
  const { say } = useWords("kit");
  return (
    <div role="status" className="flex flex-col gap-16 py-8">
      <span className="sr-only">{say("skeleton")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move.
        <SkeletonLine key={line} className={widths[line % widths.length] ?? "w-full"} />
      ))}
    </div>
  );
}
