// The configuration: what is malformed or half there is named, in one sentence each.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigurationError, readBotKey, readEnv } from "./env.ts";
import { platformLines } from "./platform-lines.ts";

const token = "xoxb-1-abc";
const secret = "8f742231b10e8888";
const discordToken = "MTk4NjIyNDgzNDcxOTI1MjQ4.x.y";
const many = {
  SLACK_CLIENT_ID: "12.34",
  SLACK_CLIENT_SECRET: "a secret of Slack",
  SLACK_SIGNING_SECRET: secret,
  CONVIVIO_URL: "https://convivio.example.org",
};

function problemsOf(variables: Record<string, string>): string[] {
  try {
    readEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe("the configuration", () => {
  it("needs nothing", () => {
    expect(readEnv({})).toMatchObject({
      apiUrl: "http://127.0.0.1:3000",
      host: "127.0.0.1",
      port: 3001,
      slack: null,
      discord: null,
    });
  });

  it("takes an empty text for not set", () => {
    expect(readEnv({ BOT_PORT: "", SLACK_BOT_TOKEN: " ", DISCORD_TOKEN: "", LOG_LEVEL: "" }).slack).toBeNull();
  });

  it.each([
    [{ SLACK_BOT_TOKEN: token }, "Slack is half configured: SLACK_SIGNING_SECRET is missing"],
    [{ SLACK_SIGNING_SECRET: secret }, "Slack is half configured: SLACK_BOT_TOKEN is missing"],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "Slack is half configured: SLACK_BOT_TOKEN is missing"],
    [{ ...many, SLACK_CLIENT_ID: "" }, "Slack is half configured: SLACK_CLIENT_ID is missing"],
    [{ ...many, SLACK_CLIENT_SECRET: "" }, "Slack is half configured: SLACK_CLIENT_SECRET is missing"],
    [{ ...many, SLACK_SIGNING_SECRET: "" }, "Slack is half configured: SLACK_SIGNING_SECRET is missing"],
    [{ ...many, CONVIVIO_URL: "" }, "Slack is half configured: CONVIVIO_URL is missing"],
    [{ ...many, SLACK_BOT_TOKEN: token }, "Slack is configured twice: SLACK_BOT_TOKEN is for one workspace"],
    [{ ...many, SLACK_APP_TOKEN: "xapp-1" }, "Slack is configured twice: SLACK_APP_TOKEN is for one workspace"],
    [{ DISCORD_TOKEN: discordToken }, "Discord is half configured: DISCORD_APPLICATION_ID is missing"],
    [{ DISCORD_APPLICATION_ID: "198622483471925248" }, "Discord is half configured: DISCORD_TOKEN is missing"],
  ])("half there (%o) says what is missing", (variables, sentence) => {
    expect(problemsOf(variables).join("\n")).toContain(sentence);
  });

  it.each([
    ["CONVIVIO_API_URL", "localhost:3000"],
    ["CONVIVIO_URL", "ftp://x"],
    ["BOT_PORT", "99999"],
    ["BOT_PORT", "bot"],
    ["SLACK_BOT_TOKEN", "xoxp-1"],
    ["SLACK_APP_TOKEN", "xoxb-1"],
    ["SLACK_SIGNING_SECRET", "short"],
    ["SLACK_CLIENT_ID", "convivio"],
    ["SLACK_CLIENT_SECRET", "short"],
    ["SLACK_API_URL", "slack"],
    ["DISCORD_TOKEN", "short"],
    ["DISCORD_APPLICATION_ID", "convivio"],
    ["DISCORD_API_URL", "discord"],
    ["DISCORD_SHARDS", "0"],
    ["DISCORD_SHARDS", "many"],
    ["LOG_LEVEL", "loud"],
  ])("malformed %s=%s is named", (name, value) => {
    expect(problemsOf({ [name]: value }).join("\n")).toMatch(new RegExp(`^${name} .+\\.$`));
  });

  it("never repeats a value: it may be a secret", () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: "xoxp-secret", DISCORD_TOKEN: "hidden" }).join()).not.toMatch(/secret|hidden/);
  });

  it("needs only an app token for Socket Mode", () => {
    const { slack } = readEnv({ SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: "xapp-1" });
    const access = { workspaces: "one", botToken: token };
    expect(slack).toEqual({ access, appToken: "xapp-1", signingSecret: null, apiUrl: null });
  });
});

it("the client's id and secret take many workspaces, without a token of one", () => {
  const access = { workspaces: "many", clientId: "12.34", clientSecret: "a secret of Slack" };
  expect(readEnv(many).slack).toEqual({ access, appToken: null, signingSecret: secret, apiUrl: null });
  expect(platformLines(readEnv(many))[0]).toBe("Slack: configured (HTTP, for many workspaces)");
});

describe("the bot key", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "convivio-"));

  it("comes from the environment, else from the file that the API writes", () => {
    expect(readBotKey(readEnv({ CONVIVIO_BOT_KEY: "given", CONVIVIO_DATA_DIR: directory }))).toBe("given");
    writeFileSync(path.join(directory, "bot-key"), "written\n");
    expect(readBotKey(readEnv({ CONVIVIO_DATA_DIR: directory }))).toBe("written");
  });

  it("absent says how to get one", () => {
    expect(() => readBotKey(readEnv({ CONVIVIO_DATA_DIR: "/nowhere" }))).toThrow(
      "set CONVIVIO_BOT_KEY, or start the API once",
    );
  });
});
