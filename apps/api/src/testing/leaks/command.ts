// `pnpm leaks [SEQUENCES] [SEED]`: that no draft ever shows, by many random sequences over a database of its own.
import { inspect } from "node:util";
import { ConvivioError } from "@convivio/core";
import { pino } from "pino";
import { openCatalogue } from "../../catalogue.ts";
import { openTemporaryDatabase } from "../../evaluation/temporary-catalogue.ts";
import { count, createProgressLine } from "../../terminal/progress-line.ts";
import { readWords } from "./command-words.ts";
import { runSequences } from "./sequences.ts";

const line = createProgressLine(process.stderr);

async function main(): Promise<void> {
  const asked = readWords(process.argv.slice(2));
  const database = await openTemporaryDatabase({ isSeeded: false });
  const log = pino({ level: "silent" });
  const catalogue = await openCatalogue({ db: database.db, publicUrl: "http://127.0.0.1:3000", log });
  const began = Date.now();
  const seconds = () => count(Math.round((Date.now() - began) / 1000), "second");
  try {
    const ran = await runSequences(catalogue, {
      ...asked,
      onProgress: ({ sequences }) => line.show(`${count(sequences, "sequence")} in ${seconds()}`),
    });
    const acts = `${count(ran.acts, "act")} (${ran.refused} refused)`;
    line.end(
      `${count(ran.sequences, "sequence")}, ${acts}, ${count(ran.moments, "moment")} checked in ${seconds()}: nothing leaked.`,
    );
  } finally {
    await catalogue.close();
    await database.close();
  }
}

main().catch((error: unknown) => {
  line.end(error instanceof ConvivioError ? error.message : inspect(error));
  process.exitCode = 1;
});
