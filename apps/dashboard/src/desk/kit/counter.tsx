// How much of a limit is used: seen all the time, heard only near the limit and beyond it.
import { useWords } from "../messages/words.tsx";
import { useRested } from "./use-rested.ts";

/** From this share of the limit on, a screen reader is told how much may still be written. */
const nearShare = 0.9;
const restMs = 1000;

export function Counter({ length, limit }: { length: number; limit: number }) {
  const { say } = useWords("kit");
  const remaining = limit - length;
  const spoken =
    remaining < 0
      ? say("counter.over", { count: -remaining })
      : length >= limit * nearShare
        ? say("counter.left", { count: remaining })
        : "";
  const announced = useRested(spoken, restMs);
  return (
    <p className={`ms-auto text-12 tabular-nums ${remaining < 0 ? "font-semibold text-brick" : "text-ink-quiet"}`}>
      <span aria-hidden="true">{remaining < 0 ? null : say("counter.of", { length, limit })}</span>
      <span aria-hidden="true">{remaining < 0 && spoken}</span>
      <span role="status" className="sr-only">
        {announced}
      </span>
    </p>
  );
}
