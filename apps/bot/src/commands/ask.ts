// `pnpm ask "turin housing"`: the answer in the terminal, as plain text, as JSON, or as a platform would be sent it.
import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildCard, buildErrorCard, renderDiscord, renderSlack, renderText } from "@convivio/cards";
import { createClient, errorReportOf } from "@convivio/client";
import { closestLanguage, type ErrorReport } from "@convivio/core";
import { readEnv } from "../env.ts";

const usage = `pnpm ask "turin housing" [--language en|fr|es|it|ar] [--json | --as slack|discord]`;
const apiProgram = fileURLToPath(new URL("../../../api/dist/main.js", import.meta.url));

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, as: { type: "string" }, language: { type: "string" } },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.as !== undefined && values.as !== "slack" && values.as !== "discord") {
    throw new Error(`--as is "slack" or "discord".\n${usage}`);
  }
  const language = closestLanguage(values.language ?? process.env.LANG?.split(/[_.]/)[0]);
  const api = await reachApi(readEnv().apiUrl);
  const client = createClient({ url: api.url, timeoutMs: 20_000 });
  try {
    const answer = await client.answers.ask.query({ text: positionals.join(" "), language, platform: "terminal" });
    if (values.json) print(JSON.stringify(answer, null, 2));
    else print(render(buildCard(answer), values.as));
  } catch (error) {
    const report: ErrorReport = errorReportOf(error);
    print(values.json ? JSON.stringify(report, null, 2) : render(buildErrorCard(report, language), values.as));
    process.exitCode = 1;
  } finally {
    await api.leave();
  }
}

function render(card: ReturnType<typeof buildCard>, as: string | undefined): string {
  if (as === "slack") return JSON.stringify(renderSlack(card), null, 2);
  if (as === "discord") return JSON.stringify(renderDiscord(card), null, 2);
  return renderText(card, { width: Math.min(process.stdout.columns ?? 80, 100) });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface ReachedApi {
  url: string;
  leave(): Promise<void>;
}

/** The api that runs, or one of our own for as long as this question takes. */
async function reachApi(url: string): Promise<ReachedApi> {
  const isThere = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (isThere) return { url, leave: () => Promise.resolve() };
  const port = await findFreePort();
  const child = fork(apiProgram, [], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "error", ...publicAddress() },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await untilReady(child);
  return { url: `http://127.0.0.1:${port}`, leave: () => end(child) };
}

/** Links lead to where `npm start` serves, for the api of this question is gone when they are opened. */
function publicAddress(): { CONVIVIO_URL?: string } {
  return process.env.CONVIVIO_URL ? {} : { CONVIVIO_URL: `http://127.0.0.1:${process.env.PORT || 3000}` };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", (told: { step?: string; ready?: string }) => {
      if (told.ready !== undefined) resolve();
      else if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${told.step ?? ""} …\r`);
    });
    child.on("exit", (code) => reject(new Error(`Convivio could not be started (exit code ${code}).`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.on("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
