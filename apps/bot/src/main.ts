// Starts the bots that are configured, and ends them as it should: what is in flight first.
import { createClient } from "@convivio/client";
import { startBot } from "./bot.ts";
import { ConfigurationError, type Env, readBotKey, readEnv } from "./env.ts";
import { send } from "./http.ts";
import { createLog, describeError } from "./log.ts";
import { measureProcess } from "./metrics.ts";
import { platformLines } from "./platform-lines.ts";

const apiTimeoutMs = 10_000;

async function main(): Promise<void> {
  const env = readEnv();
  for (const line of platformLines(env)) say(line);
  if (!env.slack && !env.discord) return;
  const log = createLog(env.logLevel);
  measureProcess();
  let stop: () => Promise<boolean> = () => Promise.resolve(true);
  let isEnding = false;
  function end(why: string, code: number): void {
    // Asked twice (Ctrl-C reaches every process of a terminal), it still finishes what it owes.
    if (isEnding) return;
    isEnding = true;
    log.info({ why }, "stopping");
    void stop().then((isDrained) => {
      if (!isDrained) log.error({}, "stopped before every request was answered");
      process.exit(isDrained ? code : 1);
    });
  }
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => end(signal, 0));
  // Whoever started us and is gone cannot stop us any more. It may have gone before we could listen for it.
  process.on("disconnect", () => end("left alone", 0));
  if (process.send !== undefined && !process.connected) end("left alone", 0);
  // One odd request must not take the others down with it.
  process.on("unhandledRejection", (error) => log.error({ error: describeError(error) }, "something was not awaited"));

  const catalogue = createClient({
    ...{ url: env.apiUrl, key: readBotKey(env) },
    ...{ timeoutMs: apiTimeoutMs, isBatched: false, fetch: send },
  });
  const bot = await startBot({ env, catalogue, log, onLost: () => end("Discord ended the session.", 1) });
  stop = () => bot.stop();
  const { slack, discord } = bot.platforms();
  const address = `http://${env.host}:${bot.port}`;
  say(`Bot: ready on ${address} (Slack ${slack}, Discord ${discord})`);
  if (process.connected) process.send?.({ ready: address }, undefined, undefined, () => {});
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(error: unknown, env?: Env): void {
  const isExpected = error instanceof ConfigurationError;
  if (!isExpected) createLog(env?.logLevel ?? "info").fatal({ error: describeError(error) }, "the bot could not start");
  process.stderr.write(
    `${isExpected ? error.problems.join("\n") : "The bot could not start; the line above says why."}\n`,
  );
  process.exit(1);
}

main().catch((error) => fail(error));
