// Long work, with a number: how much is done of how much.
import { ProgressBar } from "react-aria-components";
import { useWords } from "../messages/words.tsx";

export type ProgressProps = {
  label: string;
  done: number;
  /** Null while nobody knows yet. */
  total: number | null;
};

export function Progress({ label, done, total }: ProgressProps) {
  const { say } = useWords("kit");
  const count = total === null ? say("progress.soFar", { done }) : say("progress.of", { done, total });
  const share = total === null || total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <ProgressBar
      aria-label={label}
      value={share}
      isIndeterminate={total === null}
      valueLabel={count}
      className="flex flex-col gap-4"
    >
      <div className="flex flex-wrap justify-between gap-x-16 text-14">
        <span>{label}</span>
        <span className="text-ink-quiet tabular-nums">{count}</span>
      </div>
      <div className="h-8 overflow-hidden rounded-full border border-edge bg-plate">
        <div
          className={`h-full bg-table transition-[width] ${total === null ? "w-1/3 animate-breathe" : ""}`}
          style={total === null ? undefined : { width: `${share}%` }}
        />
      </div>
    </ProgressBar>
  );
}
