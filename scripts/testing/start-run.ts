// One `npm start` for a test: its own folder and ports, what it said, and what it left running.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
/** Generous: for two slow cores that have other tests to run. */
const patienceMs = 100_000;

/** What a developer's own environment must not decide. */
const cleared = Object.fromEntries(
  [
    ...["DATABASE_URL", "CONVIVIO_URL", "CONVIVIO_API_URL", "CONVIVIO_BOT_KEY", "HOST", "LOG_LEVEL", "NODE_OPTIONS"],
    ...[
      "CONVIVIO_AUTH_SECRET",
      "OIDC_ISSUER",
      "OIDC_CLIENT_ID",
      "OIDC_CLIENT_SECRET",
      "SMTP_URL",
      "MAIL_FROM",
      "METRICS_KEY",
    ],
    ...["SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_API_URL"],
    ...["DISCORD_TOKEN", "DISCORD_APPLICATION_ID", "DISCORD_API_URL"],
  ].map((name) => [name, ""]),
);

export interface Place {
  folder: string;
  ports: { PORT: string; BOT_PORT: string };
  url: string;
}

const places: Place[] = [];
const children: ChildProcess[] = [];

export async function newPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "convivio-start-"));
  const [PORT = "", BOT_PORT = ""] = [await freePort(), await freePort()];
  const place = { folder, ports: { PORT, BOT_PORT }, url: `http://127.0.0.1:${PORT}` };
  places.push(place);
  return place;
}

/** Ends what a failed test has left, by number, and removes its folders. */
export async function removePlaces(): Promise<void> {
  for (const child of children) if (child.exitCode === null) child.kill("SIGTERM");
  for (const { folder } of places) {
    await until(() => leftRunning(folder).length === 0, { limitMs: 30_000 }).catch(() => {});
    for (const { pid } of leftRunning(folder)) process.kill(pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function runStart({ folder, ports }: Place, environment: Record<string, string> = {}, command = "node") {
  const words = command === "npm" ? ["start"] : ["scripts/start.mjs"];
  const child = spawn(command === "npm" ? "npm" : process.execPath, words, {
    cwd: repository,
    // A group of its own, as a shell gives it: what Ctrl-C reaches.
    detached: true,
    env: { ...process.env, ...cleared, CONVIVIO_DATA_DIR: folder, ...ports, ...environment },
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const untilSaid = (text: string) =>
    until(() => {
      if (said.includes(text)) return true;
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before saying "${text}":\n${said}`);
      return false;
    }).catch((error: Error) => {
      throw new Error(`${error.message} (${text})\n${said}`);
    });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    untilSaid,
    ended,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    /** What Ctrl-C in a terminal does. */
    interrupt: () => void process.kill(-(child.pid ?? 0), "SIGINT"),
  };
}

/** `pnpm admin:link`, as the terminal shows it. */
export async function adminLink({ folder, ports }: Place, ...words: string[]) {
  const child = spawn(process.execPath, ["apps/api/dist/commands/admin-link.js", ...words], {
    cwd: repository,
    env: { ...process.env, ...cleared, CONVIVIO_DATA_DIR: folder, ...ports },
  });
  children.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, text };
}

export async function until(
  isTrue: () => boolean | Promise<boolean>,
  { limitMs = patienceMs, pauseMs = 50 }: { limitMs?: number; pauseMs?: number } = {},
): Promise<void> {
  const giveUpAt = Date.now() + limitMs;
  while (!(await isTrue())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited ${limitMs} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

export async function isReady(place: Place): Promise<boolean> {
  const signal = AbortSignal.timeout(3000);
  return fetch(`${place.url}/readyz`, { signal }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Waits until nothing that belongs to the folder runs any more. */
export async function untilNothingRuns(folder: string): Promise<void> {
  await until(() => leftRunning(folder).length === 0, { limitMs: 60_000 }).catch(() => {
    throw new Error(`Left running: ${JSON.stringify(leftRunning(folder))}`);
  });
}

export interface Running {
  pid: number;
  command: string;
}

/** The processes that name the folder: in their words, or (where the system shows it) in their environment. */
export function leftRunning(folder: string): Running[] {
  if (process.platform !== "linux") return listByPs().filter(({ command }) => command.includes(folder));
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = readProc(pid, "cmdline").replaceAll("\0", " ").trim();
      const isOurs = command.includes(folder) || readProc(pid, "environ").includes(`CONVIVIO_DATA_DIR=${folder}`);
      return command !== "" && isOurs ? [{ pid: Number(pid), command }] : [];
    });
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function listByPs(): Running[] {
  const lines = execFileSync("ps", ["-axww", "-E", "-o", "pid=,command="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((row) => {
    const [pid = "0", ...command] = row.trim().split(" ");
    return { pid: Number(pid), command: command.join(" ") };
  });
}

export async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof address === "object" ? address?.port : 0);
}
