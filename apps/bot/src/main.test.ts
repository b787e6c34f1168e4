// The bot as a process: what it prints, how it ends, and that an odd request does not end it.
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, pause, until } from "./testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "./testing/slack-platform.ts";

let slack: SlackPlatform;
const children: ChildProcess[] = [];

beforeAll(async () => {
  slack = await startSlackPlatform();
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await slack.close();
});

function run(file: string, variables: Record<string, string>) {
  const env = { PATH: process.env.PATH ?? "", CONVIVIO_DATA_DIR: "/nowhere", ...variables };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file)], { env });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (part) => (said.out += part));
  child.stderr.on("data", (part) => (said.err += part));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, ...said }));
  });
  return { child, ended, said };
}

const onSlack = (port: number, apiPort = port) => ({
  SLACK_BOT_TOKEN: slackToken,
  SLACK_SIGNING_SECRET: slackSecret,
  SLACK_API_URL: slack.apiUrl,
  BOT_PORT: String(port),
  CONVIVIO_BOT_KEY: "a-key-for-tests-only",
  // Nothing listens there: the API is down.
  CONVIVIO_API_URL: `http://127.0.0.1:${apiPort}`,
});

describe.each(["main.ts", "commands/check.ts"])("%s", (file) => {
  it("with no platform says so calmly", async () => {
    const { code, out, err } = await run(file, {}).ended;
    expect(out).toBe(
      "Slack: not configured (docs/connect-slack.md)\nDiscord: not configured (docs/connect-discord.md)\n",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("half configured says what is missing, and ends with 1", async () => {
    const { code, err } = await run(file, { SLACK_BOT_TOKEN: slackToken, BOT_PORT: "many" }).ended;
    expect(err).toBe("BOT_PORT must be a port number between 1 and 65535.\n");
    expect(code).toBe(1);
    const half = await run(file, { DISCORD_APPLICATION_ID: "198622483471925248" }).ended;
    expect(half.err).toBe("Discord is half configured: DISCORD_TOKEN is missing (docs/connect-discord.md).\n");
    expect(half.code).toBe(1);
  });
});

describe("main.ts", () => {
  it("without a key for the API says how to get one", async () => {
    const { CONVIVIO_BOT_KEY: _, ...variables } = onSlack(await freePort());
    const { code, err } = await run("main.ts", variables).ended;
    expect(err).toContain("set CONVIVIO_BOT_KEY");
    expect(code).toBe(1);
  });

  it("with a refused token ends with one sentence", async () => {
    const variables = { ...onSlack(await freePort()), SLACK_BOT_TOKEN: "xoxb-wrong" };
    const { code, err } = await run("main.ts", variables).ended;
    expect(err).toMatch(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\)\..+\n$/);
    expect(code).toBe(1);
  });

  it("answers while the API is down, survives an odd request, and ends at SIGTERM with what it owes", async () => {
    const port = await freePort();
    const { child, ended, said } = run("main.ts", onSlack(port, await freePort()));
    await until("the bot", () => said.out.includes("ready"), 30_000);
    slack.setBotUrl(`http://127.0.0.1:${port}`);
    await Promise.race([slack.send("null", "application/json").catch(() => null), pause(200)]);
    const acknowledged = await slack.command({ text: "a private matter" });
    expect(acknowledged.status).toBe(200);
    child.kill("SIGTERM");
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(slack.arrived).toHaveLength(1);
    const card = JSON.stringify(slack.arrived[0]?.body);
    const line = err.split("\n").find((one) => one.includes('"reference"')) ?? "{}";
    expect(card).toContain(JSON.parse(line).reference);
    expect(line).toContain("ECONNREFUSED");
    for (const secret of ["private matter", slackToken, slackSecret, "a-key-for-tests-only"])
      expect(err).not.toContain(secret);
  });
});
