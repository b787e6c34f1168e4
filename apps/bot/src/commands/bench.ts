// `pnpm bench bot`: /practice end to end under load, beside a bare Bolt app in the same run. Fails when a promise is broken.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { say } from "@convivio/cards";
import { freePort } from "../testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "../testing/slack-platform.ts";

type Figures = { acknowledged: number[]; answered: number[]; errors: number; lost: number };
type Waiting = Map<string, (text: string, at: number) => void>;

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "50" },
    seconds: { type: "string", default: "30" },
  },
});
const members = Number(values.members);
const seconds = Number(values.seconds);
/** The two take turns, so that whatever else the machine does falls on both alike. */
const turnSeconds = Math.min(5, seconds);
const lostAfterMs = 15_000;
const longestAcknowledgementMs = 1000;
const extension = path.extname(import.meta.filename);

const questions = "barcelona · torino · housing · since 2020 refugees · oslo business · barcelna · youth · école · montreal education · japan · rumeurs · xyzzy · salute · women · berlin language · italy · 2016 · help"
  .split(" · ");

function start(file: string, argv: string[], env: Record<string, string>): ChildProcess {
  const script = path.join(import.meta.dirname, "..", `${file}${extension}`);
  return fork(script, argv, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

async function firstMessage<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, "message")) as [T];
  return message;
}

async function untilHealthy(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then((response) => response.ok, () => false);
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the bot did not start");
}

/** One member: asks, waits for the answer, asks again. */
async function beMember(slack: SlackPlatform, waiting: Waiting, figures: Figures, number: number, until: number) {
  for (let turn = number; performance.now() < until; turn += 1) {
    const address = slack.newAddress();
    const sentAt = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<{ text: string; at: number } | null>((resolve) => {
      waiting.set(address, (text, at) => resolve({ text, at }));
      timer = setTimeout(() => resolve(null), lostAfterMs);
    });
    const text = questions[turn % questions.length] ?? "";
    const { status, ms } = await slack.command({ text, response_url: address });
    figures.acknowledged.push(ms);
    const arrived = status === 200 ? await answer : null;
    clearTimeout(timer);
    waiting.delete(address);
    if (status !== 200 || arrived?.text.startsWith(say("en", "heading.not-available"))) figures.errors += 1;
    else if (arrived) figures.answered.push(arrived.at - sentAt);
    else figures.lost += 1;
  }
}

function line(name: string, figures: Figures): string {
  const spread = (times: number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return [at(0.5), at(0.95), at(0.99), sorted.at(-1) ?? Number.NaN].map((ms) => `${ms.toFixed(0)}`.padStart(6)).join("");
  };
  const { acknowledged, answered, errors, lost } = figures;
  const count = String(acknowledged.length).padStart(8);
  return `${name.padEnd(10)}${count} │${spread(acknowledged)} │${spread(answered)} │${String(errors).padStart(7)}${String(lost).padStart(6)}\n`;
}

async function bench(): Promise<boolean> {
  const slack = await startSlackPlatform();
  const waiting: Waiting = new Map();
  slack.watch(({ address, body, at }) => waiting.get(address ?? "")?.(String(body.text), at));
  const api = start("testing/bench-api", [], {});
  const { url, botKey } = await firstMessage<{ url: string; botKey: string }>(api);
  const [port, barePort] = [await freePort(), await freePort()];
  const bot = start("main", [], {
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: "",
    DISCORD_APPLICATION_ID: "",
    BOT_PORT: String(port),
    CONVIVIO_API_URL: url,
    CONVIVIO_BOT_KEY: botKey,
  });
  const bare = start("testing/bare-bolt", [String(barePort), slackSecret, slackToken, slack.apiUrl], {});
  await Promise.all([untilHealthy(port), firstMessage(bare)]);
  const apps = [
    { name: "Convivio", port, figures: noFigures() },
    { name: "bare Bolt", port: barePort, figures: noFigures() },
  ];
  for (let turn = 0; turn < (seconds / turnSeconds) * apps.length; turn += 1) {
    const app = apps[turn % apps.length];
    if (!app) break;
    slack.setBotUrl(`http://127.0.0.1:${app.port}`);
    const until = performance.now() + turnSeconds * 1000;
    await Promise.all(Array.from({ length: members }, (_, at) => beMember(slack, waiting, app.figures, at, until)));
  }
  const heading = `${members} members, ${seconds} s each, in turns of ${turnSeconds} s; times in ms\n`;
  const columns = `${"".padEnd(10)}requests │ acknowledged: p50 p95 p99 max │ answered: p50 p95 p99 max │ errors  lost\n`;
  process.stdout.write(heading + columns + apps.map(({ name, figures }) => line(name, figures)).join(""));
  bot.kill("SIGTERM");
  for (const child of [api, bare]) child.disconnect();
  await Promise.all([bot, api, bare].map((child) => (child.exitCode === null ? once(child, "exit") : null)));
  await slack.close();
  const ours = apps[0]?.figures ?? noFigures();
  return ours.errors === 0 && ours.lost === 0 && Math.max(...ours.acknowledged) <= longestAcknowledgementMs;
}

function noFigures(): Figures {
  return { acknowledged: [], answered: [], errors: 0, lost: 0 };
}

const isKept = await bench();
process.stdout.write(isKept ? "Kept: no acknowledgement over 1 s, no error, no lost answer.\n" : "Broken: see above.\n");
process.exitCode = isKept ? 0 : 1;
