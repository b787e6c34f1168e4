// `pnpm leaks [SEQUENCES] [SEED]`: that no draft ever shows, by many random sequences over a database of its own.
import { pino } from "pino";
import { openCatalogue } from "../../catalogue.ts";
import { openTemporaryDatabase } from "../../evaluation/temporary-catalogue.ts";
import { runSequences } from "./sequences.ts";

const [count = "10000", seed] = process.argv.slice(2);
const database = await openTemporaryDatabase({ isSeeded: false });
const catalogue = await openCatalogue({
  db: database.db,
  publicUrl: "http://127.0.0.1:3000",
  log: pino({ level: "silent" }),
});
const began = Date.now();
const seconds = () => Math.round((Date.now() - began) / 1000);
try {
  const ran = await runSequences(catalogue, {
    count: Number(count),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    onProgress: ({ sequences }) => {
      if (sequences % 100 === 0) process.stdout.write(`${sequences} sequences, ${seconds()} s\n`);
    },
  });
  process.stdout.write(
    `${ran.sequences} sequences, ${ran.acts} acts (${ran.refused} refused), ${ran.moments} moments checked, ${seconds()} s: nothing leaked\n`,
  );
} finally {
  await catalogue.close();
  await database.close();
}
