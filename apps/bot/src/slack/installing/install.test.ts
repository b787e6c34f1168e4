// Adding Convivio to a workspace: who may come back from Slack, what is kept of it, and what is said when it fails.
import { ConvivioError } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "../../bot.ts";
import { readEnv } from "../../env.ts";
import { buildCatalogue, hang, type TestCatalogue } from "../../testing/catalogue.ts";
import { buildLog } from "../../testing/log-lines.ts";
import { freePort, until } from "../../testing/loopback.ts";
import { startForMany } from "../../testing/many-workspaces.ts";
import { type Browser, openBrowser } from "../../testing/slack-browser.ts";
import { convivioUrl, type SlackPlatform, slackSecret, startSlackPlatform } from "../../testing/slack-platform.ts";
import { slackClient } from "../../testing/slack-teams.ts";

let slack: SlackPlatform;
let bot: RunningBot;
let catalogue: TestCatalogue;
let lines: string[];
let passedMs: number;
let browser: Browser;
const minuteMs = 60_000;

beforeAll(async () => {
  slack = await startSlackPlatform();
  slack.teams.add("T0OSLO", "Oslo <network>");
  slack.teams.add("T0ORG", "An organisation", true);
});
afterAll(() => slack.close());
beforeEach(async () => {
  catalogue = buildCatalogue();
  passedMs = 0;
  browser = openBrowser();
  const started = await startForMany(slack, catalogue, { deadlineMs: 400, now: () => Date.now() + passedMs });
  bot = started.bot;
  lines = started.lines;
  slack.setBotUrl(started.url);
  slack.arrived.length = 0;
  slack.calls.clear();
  slack.heal();
});
afterEach(() => bot.stop(500));

/** What the public address leads to is the bot. */
const toBot = (address: string) => address.replace(convivioUrl, slack.botUrl());
const begin = async () => (await browser.open(`${slack.botUrl()}/slack/install`)).location ?? "";
const comeBack = async (team = "T0OSLO") => toBot(slack.teams.allow(await begin(), team));
const installed = () => catalogue.installed.get("slack:T0OSLO");
const codeOn = (page: string) => /Code: ([a-z-]+)/.exec(page)?.[1];

describe("adding it", () => {
  it("leads to Slack with the scopes, the way back and a state", async () => {
    const asked = new URL(await begin());
    expect(asked.pathname).toBe("/oauth/v2/authorize");
    expect(asked.searchParams.get("redirect_uri")).toBe(`${convivioUrl}/slack/oauth_redirect`);
    expect(asked.searchParams.get("scope")).toContain("chat:write,commands");
    expect(browser.cookies.get("convivio-slack-install")).toBe(asked.searchParams.get("state"));
  });

  it("keeps what Slack gives, and says in the reader's language what to do next", async () => {
    browser = openBrowser({ language: "de, it;q=0.9" });
    const page = await browser.open(await comeBack());
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="it" dir="ltr">');
    expect(page.text).toContain("Convivio è in Oslo &lt;network&gt;");
    expect(page.text).toContain("/practice turin housing");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(installed()?.installation).toMatchObject({
      name: "Oslo <network>",
      installedBy: { platform: "slack", workspace: "T0OSLO", user: "U0INSTALLER" },
      botUser: "U0BOTT0OSLO",
      app: "A1",
      scopes: expect.arrayContaining(["chat:write"]),
    });
    const { access, refresh, expiresAt } = installed()?.tokens ?? {};
    expect([access, refresh]).toEqual([expect.stringMatching(/^xoxe\.xoxb-1-/), expect.stringMatching(/^xoxe-1-/)]);
    expect(Date.parse(expiresAt ?? "") - Date.now()).toBeGreaterThan(11 * 60 * minuteMs);
  });

  it("a second time keeps the newer tokens, and both work by themselves", async () => {
    await browser.open(await comeBack());
    const first = installed()?.tokens?.access;
    expect((await browser.open(await comeBack())).status).toBe(200);
    expect(installed()?.version).toBe(2);
    expect(installed()?.tokens?.access).not.toBe(first);
    await slack.command({ text: "turin", team_id: "T0OSLO" });
    await until("the answer", () => slack.arrived[0]);
  });

  it("by Slack's emulator, page and all, is kept too", async () => {
    const asked = new URL(await begin());
    const page = await fetch(`${slack.emulatorUrl}${asked.pathname}${asked.search}`);
    const fields = [...(await page.text()).matchAll(/name="(\w+)" value="([^"]*)"/g)].slice(0, 6);
    const form = Object.fromEntries(fields.map(([, name, value]) => [name, value?.replaceAll("&amp;", "&")]));
    const back = await openBrowser().open(`${slack.emulatorUrl}/oauth/v2/authorize/callback`, form as never);
    expect((await browser.open(toBot(back.location ?? ""))).status).toBe(200);
    expect(catalogue.installed.get(`slack:${slack.teamId}`)?.tokens).toMatchObject({ refresh: null, expiresAt: null });
  });
});

describe("coming back", () => {
  const refused = async (address: string, by = browser) => {
    const { status, text } = await by.open(address);
    return { status, code: codeOn(text), text };
  };
  const asked = () => slack.calls.get("oauth.v2.access") ?? 0;

  it("with a state that is used, old, forged or none at all is refused before Slack is asked", async () => {
    const back = await comeBack();
    const stolen = new Map(browser.cookies);
    expect((await browser.open(back)).status).toBe(200);
    const other = await startForMany(slack, catalogue);
    for (const bot of [slack.botUrl(), other.url]) {
      for (const [name, value] of stolen) browser.cookies.set(name, value);
      const again = await refused(back.replace(slack.botUrl(), bot));
      expect(again).toMatchObject({ status: 410, code: "link-expired" });
    }
    await other.bot.stop(100);
    const late = await comeBack();
    passedMs = 10 * minuteMs + 1;
    expect(await refused(late)).toMatchObject({ status: 410, code: "link-expired" });
    const forged = `${Number.MAX_SAFE_INTEGER.toString(36)}.${"a".repeat(24)}.${"b".repeat(43)}`;
    browser.cookies.set("convivio-slack-install", forged);
    expect((await refused(`${slack.botUrl()}/slack/oauth_redirect?code=x&state=${forged}`)).code).toBe("link-expired");
    expect((await refused(`${slack.botUrl()}/slack/oauth_redirect?code=x`)).code).toBe("link-expired");
    expect((await refused(`${slack.botUrl()}/slack/oauth_redirect`)).code).toBe("link-expired");
    expect(asked()).toBe(1);
  });

  it("in another browser is refused, and the first may still finish", async () => {
    const back = await comeBack();
    expect(await refused(back, openBrowser())).toMatchObject({ status: 410, code: "link-expired" });
    expect(asked()).toBe(0);
    expect((await browser.open(back)).status).toBe(200);
  });

  it("without having allowed it says that nothing has changed, and leads to the beginning", async () => {
    await begin();
    const page = await refused(`${slack.botUrl()}/slack/oauth_redirect?error=access_denied&state=x`);
    expect(page).toMatchObject({ status: 403, code: "not-allowed" });
    expect(page.text).toContain('<a href="/slack/install">Add to Slack</a>');
    expect(catalogue.installed.size).toBe(0);
  });

  it("with a code that Slack does not take is told to begin again", async () => {
    const back = new URL(await comeBack());
    back.searchParams.set("code", "another");
    expect(await refused(back.href)).toMatchObject({ status: 410, code: "link-expired" });
    slack.fail("oauth.v2.access", { error: "bad_client_secret", times: 1 });
    const page = await refused(await comeBack());
    expect(page).toMatchObject({ status: 409, code: "not-possible" });
    expect(page.text).toContain("(bad_client_secret)");
    const said = await refused(`${slack.botUrl()}/slack/oauth_redirect?error=${encodeURIComponent("<b>x</b>")}`);
    expect(said.text).toContain("(unknown_error)");
    expect(catalogue.installed.size).toBe(0);
  });

  it("while Slack or the API cannot be reached keeps nothing, and says to try again", async () => {
    slack.fail("oauth.v2.access", { hangs: true, times: 1 });
    expect(await refused(await comeBack())).toMatchObject({ status: 503, code: "not-available" });
    const save = catalogue.installations.save.mutate;
    for (const broken of [() => Promise.reject(new ConvivioError("not-available", "Away.", "test")), hang]) {
      catalogue.installations.save.mutate = broken;
      const page = await refused(await comeBack());
      expect(page).toMatchObject({ status: 503, code: "not-available" });
      expect(page.text).toContain("Nothing is lost");
      const reference = /reference: ([0-9a-f]{10})/.exec(page.text)?.[1] ?? "none";
      expect(lines.join()).toContain(reference);
      expect(catalogue.installed.size).toBe(0);
    }
    catalogue.installations.save.mutate = save;
    expect((await browser.open(await comeBack())).status).toBe(200);
    expect(catalogue.installed.size).toBe(1);
  });

  it("from a whole organisation is refused plainly, and nothing is kept", async () => {
    const page = await refused(await comeBack("T0ORG"));
    expect(page).toMatchObject({ status: 409, code: "not-possible" });
    expect(page.text).toContain("one workspace at a time");
    expect(catalogue.installed.size).toBe(0);
  });
});

it("no log holds a code, a state, a token or a secret", async () => {
  const back = await comeBack();
  await browser.open(back);
  await browser.open(back);
  slack.fail("oauth.v2.access", { error: "bad_client_secret", times: 1 });
  const other = await comeBack();
  await browser.open(other);
  const said = lines.join("\n");
  expect(lines.length).toBeGreaterThan(2);
  const { access = "?", refresh } = installed()?.tokens ?? {};
  const parameters = [back, other].flatMap((address) => [...new URL(address).searchParams.values()]);
  for (const secret of [...parameters, access, String(refresh), slackClient.secret, slackSecret]) {
    expect(said).not.toContain(secret);
  }
});

it("the two addresses are served where many workspaces are, and nowhere else", async () => {
  expect((await fetch(`${slack.botUrl()}/slack/install`, { method: "POST" })).status).toBe(404);
  expect((await fetch(`${slack.botUrl()}/slack/installed`)).status).toBe(404);
  const port = String(await freePort());
  const one = { SLACK_BOT_TOKEN: "xoxb-loopback", SLACK_SIGNING_SECRET: slackSecret, SLACK_API_URL: slack.apiUrl };
  const alone = await startBot({ env: readEnv({ ...one, BOT_PORT: port }), catalogue, log: buildLog().log });
  expect((await fetch(`http://127.0.0.1:${port}/slack/install`)).status).toBe(404);
  await until("its own workspace", () => catalogue.installed.has(`slack:${slack.teamId}`));
  expect(catalogue.installed.get(`slack:${slack.teamId}`)).toMatchObject({ tokens: null, version: 1 });
  await alone.stop(100);
});
