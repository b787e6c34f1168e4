// `pnpm bench bot`: /practice end to end under load, beside a bare Bolt app in the same run; with --kill, the bot is killed in the middle.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { columns, createLoad, type Figures, lineOf, noFigures } from "./bench-load.ts";
import { freePort } from "./loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "./slack-platform.ts";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "50" },
    seconds: { type: "string", default: "30" },
    kill: { type: "boolean", default: false },
  },
});
const members = Number(values.members);
const seconds = Number(values.seconds);
/** The two take turns, so that whatever else the machine does falls on both alike. */
const turnSeconds = Math.min(5, seconds);
const lostAfterMs = values.kill ? 5000 : 15_000;
const longestAcknowledgementMs = 1000;
const extension = path.extname(import.meta.filename);

function start(file: string, argv: string[], variables: Record<string, string> = {}): ChildProcess {
  const script = path.join(import.meta.dirname, "..", `${file}${extension}`);
  return fork(script, argv, { env: { ...process.env, ...variables }, stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

async function firstMessage<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, "message")) as [T];
  return message;
}

async function startBot(slack: SlackPlatform, port: number, api: { url: string; botKey: string }) {
  const bot = start("main", [], {
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_APP_TOKEN: "",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: "",
    DISCORD_APPLICATION_ID: "",
    BOT_PORT: String(port),
    HOST: "127.0.0.1",
    CONVIVIO_API_URL: api.url,
    CONVIVIO_BOT_KEY: api.botKey,
    LOG_LEVEL: "warn",
  });
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return bot;
    await pause(25);
  }
  throw new Error("The bot did not start.");
}

const slack = await startSlackPlatform();
const load = createLoad(slack, lostAfterMs);
const apiProcess = start("testing/bench-api", []);
const api = await firstMessage<{ url: string; botKey: string }>(apiProcess);
const [port, barePort] = [await freePort(), await freePort()];
let bot = await startBot(slack, port, api);
const bare = start("testing/bare-bolt", [String(barePort), slackSecret, slackToken, slack.apiUrl]);
await firstMessage(bare);
const ours = noFigures();

async function besideBareBolt(): Promise<boolean> {
  const theirs = noFigures();
  const apps = [
    { port, figures: ours },
    { port: barePort, figures: theirs },
  ];
  for (let left = seconds; left > 0; left -= turnSeconds) {
    for (const app of apps) {
      slack.setBotUrl(`http://127.0.0.1:${app.port}`);
      await load.run(members, app.figures, performance.now() + turnSeconds * 1000);
    }
  }
  print(`${members} members, ${seconds} s each, in turns of ${turnSeconds} s; times in ms\n${columns}`);
  print(lineOf("Convivio", ours) + lineOf("bare Bolt", theirs));
  return ours.errors + ours.lost + ours.refused === 0 && Math.max(...ours.acknowledged) <= longestAcknowledgementMs;
}

async function withAKill(): Promise<boolean> {
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  const after: Figures = noFigures();
  const loaded = load.run(members, ours, performance.now() + seconds * 500);
  await pause(seconds * 500 - 500);
  bot.kill("SIGKILL");
  const killedAt = performance.now();
  bot = await startBot(slack, port, api);
  const backMs = Math.round(performance.now() - killedAt);
  await loaded;
  await load.run(members, after, performance.now() + seconds * 500);
  print(
    `${members} members; kill -9 of the bot under load, started again at once, back after ${backMs} ms; times in ms\n`,
  );
  print(columns + lineOf("with kill", ours) + lineOf("afterwards", after));
  print(`Acknowledged but unanswered at the kill: ${ours.lost}\n`);
  return after.errors + after.lost + after.refused === 0 && after.answered.length > 0;
}

function print(text: string): void {
  process.stdout.write(text);
}

const isKept = await (values.kill ? withAKill() : besideBareBolt());
print(isKept ? "Kept.\n" : "Broken: see above.\n");
bot.kill("SIGTERM");
for (const child of [apiProcess, bare]) child.disconnect();
await Promise.all([bot, apiProcess, bare].map((child) => (child.exitCode === null ? once(child, "exit") : null)));
await slack.close();
process.exitCode = isKept ? 0 : 1;
