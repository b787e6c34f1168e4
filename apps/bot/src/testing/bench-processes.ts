// The processes of the bench, each as it runs in earnest: started, waited for, started again when killed, and ended.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type SlackPlatform, slackSecret, slackToken } from "./slack-platform.ts";

const here = import.meta.dirname;
const extension = path.extname(import.meta.filename);
/** The pause of the start script before it starts a process again. */
const restartAfterMs = 300;
/** Longer than a process takes to finish what is in flight. */
const endWithinMs = 20_000;

export type Kept = {
  child(): ChildProcess;
  /** What it told when it was ready. */
  ready: Promise<unknown>;
  /** Killed next, it comes back after so long. */
  downFor(ms: number): void;
  stop(): Promise<void>;
};

/** A file of this app, without its ending; or the whole path of one elsewhere. */
export function start(
  file: string,
  argv: string[],
  variables: Record<string, string> = {},
  log: string | null = null,
): ChildProcess {
  const script = path.isAbsolute(file) ? file : path.join(here, "..", `${file}${extension}`);
  const out = log === null ? "ignore" : openSync(log, "a");
  const child = fork(script, argv, {
    env: { ...process.env, ...variables },
    // What runs the tests is started with options of its own.
    execArgv: [],
    stdio: ["ignore", out, log === null ? "inherit" : out, "ipc"],
  });
  if (typeof out === "number") closeSync(out);
  return child;
}

export async function firstMessage<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, "message")) as [T];
  return message;
}

/** Starts it again whenever it is killed, as the start script does. */
export type Keeping = {
  /** A file for what it says; null for nowhere. */
  log?: string | null;
  /** Told each time that it is ready, and that it is gone; `isOwn` where nobody killed it. */
  onReady?: () => void;
  onGone?: (isOwn: boolean) => void;
};

export function keepRunning(
  file: string,
  variables: Record<string, string>,
  { log = null, onReady, onGone }: Keeping = {},
): Kept {
  let isStopping = false;
  let downMs = restartAfterMs;
  let restart: NodeJS.Timeout | undefined;
  let child: ChildProcess;
  const ready = Promise.withResolvers<unknown>();
  const run = () => {
    child = start(file, [], variables, log);
    child.on("message", (told: { ready?: string }) => {
      if (told.ready === undefined) return;
      ready.resolve(told);
      onReady?.();
    });
    child.on("exit", (code, signal) => {
      if (isStopping) return;
      onGone?.(signal === null);
      if (signal === null) ready.reject(new Error(`${file} ended with ${code}`));
      restart = setTimeout(run, downMs);
      downMs = restartAfterMs;
    });
  };
  run();
  return {
    child: () => child,
    ready: ready.promise,
    downFor: (ms) => {
      downMs = ms;
    },
    async stop() {
      isStopping = true;
      clearTimeout(restart);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), endWithinMs);
      await gone;
      clearTimeout(late);
      if (child.signalCode === "SIGKILL") process.stderr.write(`${file} did not end when asked\n`);
    },
  };
}

/** The bot's environment: Slack alone, and the api it is given. */
export function botVariables(slack: SlackPlatform, port: number, apiUrl: string): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_APP_TOKEN: "",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: "",
    DISCORD_APPLICATION_ID: "",
    BOT_PORT: String(port),
    HOST: "127.0.0.1",
    CONVIVIO_API_URL: apiUrl,
    LOG_LEVEL: "silent",
  };
}

export async function untilHealthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 800; attempt += 1) {
    const isUp = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await pause(25);
  }
  throw new Error(`Nothing healthy at ${url}.`);
}
