// `pnpm leaks [SEQUENCES] [SEED] [PATH]`: that no draft ever shows, by many random sequences in as many processes as there are cores, over databases of their own.
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { ConvivioError } from "@convivio/core";
import { startTestServer } from "@convivio/db/testing";
import { count, createProgressLine } from "../../terminal/progress-line.ts";
import { acts } from "./acts.ts";
import { batchesOf, readWords } from "./command-words.ts";
import type { Asked } from "./sequences.ts";
import type { Told } from "./worker.ts";

const line = createProgressLine(process.stderr);
const workerFile = fileURLToPath(import.meta.resolve("./worker.js"));

class Failed extends Error {}

async function main(): Promise<void> {
  const batches = batchesOf(readWords(process.argv.slice(2)));
  const first = batches[0]?.seed;
  const began = Date.now();
  const seconds = () => count(Math.round((Date.now() - began) / 1000), "second");
  const sum = { sequences: 0, acts: 0, refused: 0, moments: 0, looks: 0 };
  const done = new Map(acts.map((act) => [act, 0]));
  const server = await startTestServer();
  const workers = Array.from({ length: Math.min(availableParallelism(), batches.length) }, () => fork(workerFile));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
          const ran = await runBatch(worker, batch);
          for (const act of acts) done.set(act, (done.get(act) ?? 0) + (ran.done[act] ?? 0));
          for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += ran[name];
          line.show(`${count(sum.sequences, "sequence")} in ${seconds()}`);
        }
      }),
    );
    const tried = `${count(sum.acts, "act")} (${sum.refused} refused)`;
    const looked = `${count(sum.looks, "look")} after ${count(sum.moments, "moment")}`;
    const by = `${workers.length === 1 ? "1 process" : `${workers.length} processes`}, from seed ${first}`;
    line.end([...done].map(([act, times]) => `${act} ${times}`).join(", "));
    line.end(`${count(sum.sequences, "sequence")}, ${tried}, ${looked} in ${seconds()} by ${by}: nothing leaked.`);
  } finally {
    for (const worker of workers) worker.disconnect();
    await Promise.all(workers.map((worker) => worker.exitCode ?? once(worker, "exit")));
    await server.stop();
  }
}

async function runBatch(worker: ReturnType<typeof fork>, batch: Asked) {
  const isOver = new AbortController();
  const { signal } = isOver;
  const ended = once(worker, "exit", { signal }).then(
    () => [{ failure: "A process ended before its time." }] as [Told],
  );
  const told = once(worker, "message", { signal }) as Promise<[Told]>;
  worker.send(batch);
  const [{ ran, failure }] = await Promise.race([told, ended]);
  isOver.abort();
  await Promise.allSettled([told, ended]);
  if (ran === undefined) throw new Failed(`Of the ${batch.count} sequences of seed ${batch.seed}:\n${failure}`);
  return ran;
}

main().catch((error: unknown) => {
  line.end(error instanceof ConvivioError || error instanceof Failed ? error.message : inspect(error));
  process.exitCode = 1;
});
