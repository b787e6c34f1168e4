// `pnpm bench bot`: /practice end to end under load, beside a bare Bolt app in the same run; with --kill, one process is killed in the middle.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { benchKill, type Victim, victims } from "./bench-kill.ts";
import { columns, createLoad, isClean, lineOf, noFigures, print } from "./bench-load.ts";
import { botVariables, firstMessage, start, untilHealthy } from "./bench-processes.ts";
import { freePort } from "./loopback.ts";
import { slackSecret, slackToken, startSlackPlatform } from "./slack-platform.ts";

const usage = `pnpm bench bot [--members 50] [--seconds 30] [--kill ${victims.join("|")}]\n`;
/** The two take turns, so that whatever else the machine does falls on both alike. */
const longestTurnSeconds = 5;
const lostAfterMs = 15_000;
const longestAcknowledgementMs = 1000;

async function besideBareBolt(members: number, seconds: number): Promise<boolean> {
  const slack = await startSlackPlatform();
  const load = createLoad(slack, lostAfterMs);
  const apiProcess = start("testing/bench-api", []);
  const api = await firstMessage<{ url: string; botKey: string }>(apiProcess);
  const [port, barePort] = [await freePort(), await freePort()];
  const bot = start("main", [], { ...botVariables(slack, port, api.url), CONVIVIO_BOT_KEY: api.botKey });
  await untilHealthy(`http://127.0.0.1:${port}`);
  const bare = start("testing/bare-bolt", [String(barePort), slackSecret, slackToken, slack.apiUrl]);
  await firstMessage(bare);
  const ours = noFigures();
  const theirs = noFigures();
  const apps = [
    { port, figures: ours },
    { port: barePort, figures: theirs },
  ];
  const turnSeconds = Math.min(longestTurnSeconds, seconds);
  for (let left = seconds; left > 0; left -= turnSeconds) {
    for (const app of apps) {
      slack.setBotUrl(`http://127.0.0.1:${app.port}`);
      await load.run(members, app.figures, performance.now() + turnSeconds * 1000);
    }
  }
  print(`${members} members, ${seconds} s each, in turns of ${turnSeconds} s; times in ms\n${columns}`);
  print(lineOf("Convivio", ours) + lineOf("bare Bolt", theirs));
  bot.kill("SIGTERM");
  for (const child of [apiProcess, bare]) child.disconnect();
  await Promise.all([bot, apiProcess, bare].map(ended));
  await slack.close();
  return isClean(ours) && Math.max(...ours.acknowledged) <= longestAcknowledgementMs;
}

function ended(child: ChildProcess) {
  return child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      members: { type: "string", default: "50" },
      seconds: { type: "string", default: "30" },
      kill: { type: "string" },
    },
  });
  const members = Number(values.members);
  const seconds = Number(values.seconds);
  if (values.kill === undefined) return besideBareBolt(members, seconds);
  const victim = victims.find((one): one is Victim => one === values.kill);
  if (victim === undefined) throw new Error(usage);
  return benchKill(victim, members, seconds);
}

const isKept = await main().catch((error: Error) => {
  print(`${error.message}\n`);
  return false;
});
print(isKept ? "Kept.\n" : "Broken: see above.\n");
process.exitCode = isKept ? 0 : 1;
