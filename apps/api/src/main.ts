// The api as a process: configuration, database, catalogue, HTTP; and an orderly end.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ConvivioError } from "@convivio/core";
import { forgetOldAnswers, forgetOldQuestions, isMigrated } from "@convivio/db";
import { createApp } from "./app.ts";
import { readBotKey } from "./bot-key.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { readEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { createQuestionLimit } from "./question-limit.ts";
import { listen } from "./server.ts";
import { openStorage } from "./storage.ts";

const dashboardFolder = fileURLToPath(new URL("../../dashboard/dist", import.meta.url));
const hourMs = 3_600_000;

/** Tells the process that started us how far we are; silent when nobody did. */
function tell(message: Record<string, unknown>): void {
  process.send?.(message);
}

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  let catalogue: Catalogue | null = null;
  const app = createApp({
    catalogue: () => catalogue,
    isReady: async () => catalogue !== null && (await isMigrated(catalogue.db)),
    botKey: readKey(env),
    log,
    questionLimit: createQuestionLimit(),
    dashboardFolder: existsSync(dashboardFolder) ? dashboardFolder : null,
  });
  // The port first: a taken one is known at once, not after a minute of work.
  const server = await listen(app, env);
  const storage = await openStorage(env, log, (step, done, total) => tell({ step, done, total }));
  catalogue = await openCatalogue({ db: storage.db, publicUrl: env.publicUrl, log });
  const forgetting = setInterval(() => {
    Promise.all([forgetOldQuestions(storage.db), forgetOldAnswers(storage.db)]).catch((error: unknown) =>
      log.error({ err: error }, "old questions and answers could not be forgotten"),
    );
  }, hourMs);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(forgetting);
    await server.close();
    await catalogue?.close();
    await storage.close();
    log.info("stopped");
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Whoever started us and is gone cannot stop us any more.
  process.on("disconnect", stop);
  log.info({ url: env.publicUrl }, "ready");
  tell({ ready: env.publicUrl });
}

function readKey(env: ReturnType<typeof readEnv>): string {
  try {
    return readBotKey(env);
  } catch (error) {
    throw new ConvivioError(
      "not-available",
      `The folder ${env.dataDir} cannot be written. Make it writable, or set CONVIVIO_DATA_DIR to another one.`,
      String(error),
      { cause: error },
    );
  }
}

main().catch((error: unknown) => {
  const sentence = error instanceof ConvivioError ? error.message : `Convivio could not start: ${String(error)}`;
  process.stderr.write(`${sentence}\n`);
  if (error instanceof ConvivioError && error.detail !== "" && process.env.LOG_LEVEL === "debug") {
    process.stderr.write(`${error.detail}\n`);
  }
  process.exit(1);
});
