// `npm start` as people meet it: what it says, what it refuses, what it survives, and that it leaves nothing running.
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call, expectSignInLinks, setUp } from "./testing/first-administrator.ts";
import {
  isReady,
  leftRunning,
  newPlace,
  type Place,
  removePlaces,
  repository,
  runStart,
  until,
  untilNothingRuns,
} from "./testing/start-run.ts";

const inFrontOf = "Stop with Ctrl-C";

afterAll(removePlaces, 120_000);

const ask = (place: Place) => call(place, "answers.ask", { text: "turin" });

function numberOf(place: Place, words: string): number {
  const found = leftRunning(place.folder).find(({ command }) => command.includes(words));
  if (!found) throw new Error(`${words} does not run.`);
  return found.pid;
}

describe("a life from the first start to the last", () => {
  let place: Place;
  let answerId = "";

  it("a signal in the middle of the database's first start leaves nothing running", async () => {
    place = await newPlace();
    const start = runStart(place);
    await start.untilSaid("Making a new database");
    start.kill("SIGTERM");
    expect(await start.ended).toBe(0);
    await untilNothingRuns(place.folder);
  });

  it("nor does a killed start while the catalogue is read", async () => {
    const start = runStart(place);
    await start.untilSaid("Reading the catalogue");
    start.kill("SIGKILL");
    await start.ended;
    await untilNothingRuns(place.folder);
  });

  it("the next start says how far it is, what it serves and what is not configured; Ctrl-C ends it", async () => {
    const start = runStart(place);
    await start.untilSaid(inFrontOf);
    for (const step of ["Starting the database", "Reading the catalogue", `Convivio is ready:  ${place.url}`]) {
      expect(start.said()).toContain(step);
    }
    expect(start.said()).toContain("Slack: not configured (docs/connect-slack.md)\n");
    expect(statSync(join(place.folder, "bot-key")).mode & 0o777).toBe(0o600);
    const { answer } = await ask(place);
    expect(answer?.results.length).toBeGreaterThan(0);
    answerId = answer?.id ?? "";
    await setUp(place, start.said());
    start.interrupt();
    expect(await start.ended).toBe(0);
    await untilNothingRuns(place.folder);
  });

  it("without a running api a link can be had all the same, and nothing is left running by it", async () => {
    await expectSignInLinks(place);
    await untilNothingRuns(place.folder);
  });

  it("a second start keeps everything, refuses another beside it, and survives kill -9 of the api and of PostgreSQL", async () => {
    const start = runStart(place);
    await start.untilSaid(inFrontOf);
    expect(start.said()).not.toContain("Reading the catalogue");
    expect(start.said()).not.toContain("Set up the desk");
    expect((await call(place, "answers.open", { id: answerId, show: { what: "same" } })).status).toBe(200);

    const beside = runStart(place);
    expect(await beside.ended).toBe(1);
    expect(beside.said()).toContain(`Convivio already runs over ${place.folder} (process ${start.pid}).`);
    const elsewhere = { ...(await newPlace()), ports: place.ports };
    const samePort = runStart(elsewhere);
    expect(await samePort.ended).toBe(1);
    expect(samePort.said()).toContain(`Convivio already runs at ${place.url}.`);
    await untilNothingRuns(elsewhere.folder);

    for (const words of ["apps/api/dist/main.js", "/cluster"]) {
      const pid = numberOf(place, words);
      process.kill(pid, "SIGKILL");
      await until(() => !leftRunning(place.folder).some((one) => one.pid === pid));
      // Whoever asks more than once a second is soon told to wait a minute.
      await until(async () => (await isReady(place)) && (await ask(place)).status === 200, { pauseMs: 1100 });
    }
    expect(start.said()).toContain("The api ended unexpectedly; starting it again");
    start.kill("SIGHUP");
    expect(await start.ended).toBe(0);
    await untilNothingRuns(place.folder);
  });

  it("SIGTERM to npm ends all of it; so does kill -9 of the start", async () => {
    for (const [command, signal] of [
      ["npm", "SIGTERM"],
      ["node", "SIGKILL"],
    ] as const) {
      const start = runStart(place, {}, command);
      await start.untilSaid(inFrontOf);
      start.kill(signal);
      await start.ended;
      await untilNothingRuns(place.folder);
      expect(await isReady(place)).toBe(false);
    }
  });
});

describe("what is wrong is said in a sentence, and nothing is left running", () => {
  async function refusal(environment: Record<string, string>, given?: Place): Promise<string> {
    const place = given ?? (await newPlace());
    const start = runStart(place, environment);
    expect(await start.ended).toBe(1);
    await untilNothingRuns(place.folder);
    expect(start.said()).not.toContain("    at ");
    return start.said();
  }

  it("every malformed variable at once, whichever room reads it", async () => {
    const malformed = {
      PORT: "many",
      BOT_PORT: "70000",
      CONVIVIO_URL: "example.org",
      DATABASE_URL: "mysql://x",
      LOG_LEVEL: "loud",
      DISCORD_APPLICATION_ID: "mine",
    };
    const said = await refusal(malformed);
    for (const name of Object.keys(malformed)) expect(said.match(new RegExp(`^${name}\\b`, "gm"))).toHaveLength(1);
    expect(said).not.toContain("database …");
  });

  it("a platform half configured", async () => {
    const said = await refusal({ SLACK_SIGNING_SECRET: "8f742231b10e8888abcd99", DISCORD_TOKEN: "x".repeat(30) });
    expect(said).toContain("Slack is half configured: SLACK_BOT_TOKEN is missing");
    expect(said).toContain("Discord is half configured: DISCORD_APPLICATION_ID is missing");
  });

  it("a database that is not there", async () => {
    const port = (await newPlace()).ports.PORT;
    const said = await refusal({ DATABASE_URL: `postgres://somebody:a-secret@127.0.0.1:${port}/nothing` });
    expect(said).toContain("Nothing answers at the host and port in DATABASE_URL.");
    expect(said).not.toContain("a-secret");
  });

  it("a data folder that cannot be written, also for root", async () => {
    const place = await newPlace();
    const file = join(place.folder, "file");
    writeFileSync(file, "");
    const start = runStart({ ...place, folder: join(file, "below") });
    expect(await start.ended).toBe(1);
    expect(start.said()).toMatch(/^The folder .*below cannot be written \(ENOTDIR\)\. Make it writable, or set/);
  });

  it("a port that another program has", async () => {
    const place = await newPlace();
    const other = createServer((_, response) => response.end("I am somebody else"));
    await new Promise<void>((resolve) => other.listen(Number(place.ports.PORT), "127.0.0.1", resolve));
    const said = await refusal({}, place);
    expect(said).toContain(`Port ${place.ports.PORT} is taken by another program. Choose a free one`);
    await new Promise((resolve) => other.close(resolve));
  });

  it("the file of a start that was killed long ago stands in nobody's way", async () => {
    const place = await newPlace();
    mkdirSync(place.folder, { recursive: true });
    // Its number has been given to another process since: ours.
    writeFileSync(join(place.folder, "start.pid"), `${process.pid} another-boot/1`);
    expect(await refusal({ PORT: "many" }, place)).toMatch(/^PORT/m);
  });
});

describe("a step of the preparation", () => {
  // A tool with a child in its own group and one beside it, as pnpm and turbo have them.
  const stubborn = "setTimeout(() => {}, 1e6)";
  const tool = `const { spawn } = require("node:child_process");
    for (const detached of [true, false])
      spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); ${stubborn}"], { detached });
    ${stubborn}`;

  async function runStep(): Promise<{ step: ChildProcess; mark: string }> {
    const mark = (await newPlace()).folder;
    const step = fork(join(repository, "scripts/start/step-process.mjs"), [process.execPath, "-e", tool], {
      env: { ...process.env, CONVIVIO_DATA_DIR: mark },
      detached: true,
    });
    await until(() => leftRunning(mark).length === 4);
    return { step, mark };
  }

  it.skipIf(process.platform !== "linux")(
    "ends with all it has started when the start is gone or says so",
    async () => {
      const runs = await Promise.all([runStep(), runStep()]);
      runs[0].step.disconnect();
      runs[1].step.kill("SIGTERM");
      for (const { mark } of runs) await untilNothingRuns(mark);
    },
  );
});
