// One process of `pnpm leaks`: runs batch after batch over a database of its own, until nobody asks any more.
import { inspect } from "node:util";
import { openEmptyCatalogue } from "../index.ts";
import { Leak } from "./look.ts";
import { type Asked, openPlay, type Ran, runSequences } from "./sequences.ts";

export interface Told {
  ran?: Pick<Ran, "sequences" | "acts" | "refused" | "moments" | "looks" | "done">;
  failure?: string;
}

const { catalogue } = await openEmptyCatalogue();
const play = await openPlay(catalogue);

process.on("message", async (asked: Asked) => {
  const told: Told = await runSequences(play, asked).then(
    (ran) => ({ ran }),
    (error: unknown) => ({ failure: explain(error) }),
  );
  // Whoever asked may be gone.
  if (process.connected) process.send?.(told);
});
// Also in the middle of a sequence: the database goes with its server.
process.once("disconnect", () => process.exit());

/** By which sequence, and what was wrong with it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const { cause } = error;
  return cause instanceof Leak
    ? `${error.message}\n\n${cause.message}`
    : `${error.message}\n\n${inspect(cause ?? error)}`;
}
