// A command over the whole database: its words are read, the server is found, and what goes wrong is said in a sentence.
import { parseArgs } from "node:util";
import { ConvivioError } from "@convivio/core";
import { pino } from "pino";
import { readEnv } from "../env.ts";
import { openServer } from "../storage.ts";
import { createProgressLine, type ProgressLine } from "./progress-line.ts";

export interface DatabaseCommand {
  usage: string;
  /** The one option there is, without its dashes. */
  flag: string;
  /** @returns what to say at the end. */
  run(given: Given): Promise<string>;
}

export interface Given {
  /** `-` stands for standard input or output. */
  file: string;
  isFlagged: boolean;
  url: string;
  line: ProgressLine;
  /** Aborted by Ctrl-C and its kin. */
  signal: AbortSignal;
}

export async function runDatabaseCommand(command: DatabaseCommand): Promise<void> {
  const line = createProgressLine(process.stderr);
  try {
    const words = readWords(command);
    const said = await overServer(line, (url) => command.run({ ...words, url, line, signal: stopSignal() }));
    line.end(said);
  } catch (error) {
    line.end(describe(error));
    process.exitCode = 1;
  }
}

function readWords({ usage, flag }: DatabaseCommand): { file: string; isFlagged: boolean } {
  const refuse = (reason: string) => new ConvivioError("invalid-input", `${reason}\n${usage}`);
  const parsed = (() => {
    try {
      return parseArgs({ allowPositionals: true, options: { [flag]: { type: "boolean" } } });
    } catch (error) {
      throw refuse((error as Error).message);
    }
  })();
  const [file, ...more] = parsed.positionals;
  if (file === undefined || file === "" || more.length > 0) throw refuse("Name one file.");
  return { file, isFlagged: parsed.values[flag] === true };
}

async function overServer<T>(line: ProgressLine, work: (url: string) => Promise<T>): Promise<T> {
  const server = await openServer(readEnv(process.env), pino({ level: "silent" }), line.show);
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** Once: whoever asks a second time is not made to wait. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new ConvivioError("not-possible", "Stopped, as you asked. Nothing was changed."));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  return stopping.signal;
}

function describe(error: unknown): string {
  if (error instanceof ConvivioError) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === "53100") return "There is no space left on the database's disk. Nothing was changed; free some first.";
  if (code === "55P03")
    return "Somebody else is using the tables of this database. Nothing was changed; stop them first.";
  if (code === "42501") {
    return `The user in DATABASE_URL may not do this: the tables must belong to it. Nothing was changed. (${message})`;
  }
  return `It failed, and nothing was changed. The database says: ${message ?? String(error)}`;
}
