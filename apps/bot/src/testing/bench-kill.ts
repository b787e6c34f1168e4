// `pnpm bench bot --kill postgres|api|bot`: kill -9 in the middle of load; what members noticed, and what was kept.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseActionId } from "@convivio/cards";
import { createClient } from "@convivio/client";
import { type Answered, columns, createLoad, isClean, lineOf, noFigures, print } from "./bench-load.ts";
import { botVariables, type Kept, keepRunning, untilHealthy } from "./bench-processes.ts";
import { freePort } from "./loopback.ts";
import { startSlackPlatform } from "./slack-platform.ts";

export const victims = ["postgres", "api", "bot"] as const;
export type Victim = (typeof victims)[number];

const apiProgram = path.join(import.meta.dirname, "../../../api/dist/main.js");
/** Longer than the bot's own deadline, and than it takes until a dead bot's requests are taken over: what has not come by then never does. */
const lostAfterMs: Record<Victim, number> = { postgres: 15_000, api: 15_000, bot: 45_000 };
const openedAtOnce = 20;

type House = { api: Kept; bot: Kept; folder: string; apiUrl: string; botUrl: string };

export async function benchKill(victim: Victim, members: number, seconds: number): Promise<boolean> {
  const slack = await startSlackPlatform();
  const answers: Answered[] = [];
  const load = createLoad(slack, lostAfterMs[victim], (answered) => answers.push(answered));
  const house = await openHouse((port, apiUrl) => botVariables(slack, port, apiUrl));
  slack.setBotUrl(house.botUrl);
  try {
    const during = noFigures();
    const loaded = load.run(members, during, performance.now() + seconds * 1000);
    await pause(seconds * 500);
    const killedAt = performance.now();
    kill(victim, house);
    // One more who begins to ask now: the others may all be waiting for what will never come.
    await Promise.all([loaded, load.run(1, during, performance.now() + seconds * 500)]);
    await untilHealthy(house.botUrl);
    print(`${members} members for ${seconds} s; kill -9 of ${nameOf[victim]} in the middle; times in ms\n`);
    print(columns + lineOf("with kill", during));
    // Help needs no database: what counts is an answer that was written down, and so has an id.
    print(
      silenceOf(
        answers.filter(({ arrival }) => idsIn(arrival.body).length > 0),
        killedAt,
      ),
    );
    print(`Acknowledged but unanswered (lost): ${during.lost}\n`);
    print(`Answered with the "not available now" card (honest): ${during.notAvailable}\n`);
    const isKept = await openKept(house, answers, killedAt);
    const after = noFigures();
    await load.run(members, after, performance.now() + seconds * 500);
    print(columns + lineOf("afterwards", after));
    const mayLose = victim === "bot";
    return isKept && isClean(after) && (mayLose || during.lost === 0);
  } finally {
    await house.bot.stop();
    await house.api.stop();
    await slack.close();
    rmSync(house.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const nameOf: Record<Victim, string> = { postgres: "PostgreSQL", api: "the api", bot: "the bot" };

/** The real api with its own embedded database and catalogue, and the real bot, which reads its key from the api's folder. */
async function openHouse(botEnvironment: (port: number, apiUrl: string) => Record<string, string>): Promise<House> {
  const folder = mkdtempSync(path.join(tmpdir(), "convivio-bench-"));
  const [apiPort, botPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const shared = { CONVIVIO_DATA_DIR: folder, CONVIVIO_BOT_KEY: "", CONVIVIO_URL: apiUrl, HOST: "127.0.0.1" };
  const api = keepRunning(apiProgram, { ...shared, PORT: String(apiPort), DATABASE_URL: "", LOG_LEVEL: "silent" });
  await api.ready;
  const bot = keepRunning("main", { ...shared, ...botEnvironment(botPort, apiUrl) });
  await bot.ready;
  return { api, bot, folder, apiUrl, botUrl: `http://127.0.0.1:${botPort}` };
}

function kill(victim: Victim, { api, bot, folder }: House): void {
  if (victim === "api") api.child().kill("SIGKILL");
  else if (victim === "bot") bot.child().kill("SIGKILL");
  else {
    const [pid] = readFileSync(path.join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n");
    // With all its children at once, where the system tells them: left alone, they would finish what they were asked.
    for (const one of [Number(pid), ...childrenOf(Number(pid))]) process.kill(one, "SIGKILL");
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  } catch {
    return [];
  }
}

/** How long nobody got an answer, and when the first question asked after the kill had its answer. */
function silenceOf(answers: Answered[], killedAt: number): string {
  const after = answers.filter(({ arrival }) => arrival.at > killedAt).map(({ arrival }) => arrival.at);
  const asked = answers.filter(({ sentAt }) => sentAt > killedAt).map(({ arrival }) => arrival.at);
  const times = [killedAt, ...after].toSorted((a, b) => a - b);
  const longest = Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
  const first = Math.min(...asked) - killedAt;
  return `First answer to a question asked after the kill: ${first.toFixed(0)} ms; longest silence: ${longest.toFixed(0)} ms\n`;
}

/** Every answer given with an id before the kill was written down first: it must open by that id still. */
async function openKept({ apiUrl, folder }: House, answers: Answered[], killedAt: number): Promise<boolean> {
  const key = readFileSync(path.join(folder, "bot-key"), "utf8").trim();
  const client = createClient({ url: apiUrl, key, isBatched: false });
  const before = answers.filter(({ arrival }) => arrival.at < killedAt);
  const ids = [...new Set(before.flatMap(({ arrival }) => idsIn(arrival.body)))];
  const lost: string[] = [];
  for (let at = 0; at < ids.length; at += openedAtOnce) {
    const some = ids.slice(at, at + openedAtOnce);
    const opened = some.map((id) =>
      client.answers.open.query({ id, show: { what: "same" } }).catch((error: Error) => error),
    );
    for (const [index, result] of (await Promise.all(opened)).entries()) {
      if (result instanceof Error) lost.push(`${some[index]}: ${result.message}`);
    }
  }
  print(
    `Answers with an id given before the kill: ${ids.length}; of these open afterwards: ${ids.length - lost.length}\n`,
  );
  for (const line of lost.slice(0, 5)) print(`  ${line}\n`);
  return ids.length > 0 && lost.length === 0;
}

/** The ids of answers that the buttons of a message carry. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  const { action_id: id } = value as { action_id?: unknown };
  const address = typeof id === "string" ? parseActionId(id) : null;
  return [...(address === null ? [] : [address.answer]), ...Object.values(value).flatMap(idsIn)];
}
