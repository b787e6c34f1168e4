// Signing in by password: what the browser gets, what is refused, and how often somebody may try.
import { closeAccount, type Database, findSession } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Entered, openBrowser } from "../testing/enter.ts";
import { openTestCatalogue, type TestCatalogue, testAccounts, testApp } from "../testing/index.ts";
import { buildAccount, goodPassword } from "../testing/person.ts";
import { triesAnAccount, triesAnAddress } from "./try-limit.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let db: Database;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  db = opened.catalogue.db;
});
afterAll(() => opened.close());

let addresses = 0;
/** Each from an address of its own, told by a proxy on this machine. */
const newBrowser = () => openBrowser(app, { "x-forwarded-for": `198.51.100.${++addresses}` });
const signIn = (email: string, password: string, browser = newBrowser()) =>
  browser.enter("/sign-in/email", { email, password });
const told = ({ status, report }: Entered) => [status, report?.code, report?.message];

test("the right password signs in; the cookie is out of reach for scripts and other sites, and the answer holds no token", async () => {
  const { email, name } = await buildAccount(db);
  const browser = newBrowser();
  const entered = await signIn(`  ${email.toUpperCase()}`.trim(), goodPassword, browser);
  expect([entered.status, entered.answer]).toEqual([200, { needsSecondFactor: false }]);
  expect(entered.cookies).toHaveLength(1);
  expect(entered.cookies[0]).toMatch(
    /^convivio\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(await browser.whoAmI()).toBe(name);
  const [token = ""] = browser.cookie().replace(/^.*?=/, "").split(".");
  const found = await findSession(db, token);
  expect(found?.session.address).toBe(`198.51.100.${addresses}`);
});

test("under https the cookie is for https only", async () => {
  const secure = await openTestCatalogue("https://convivio.example.org");
  const { email } = await buildAccount(secure.catalogue.db);
  const browser = openBrowser(testApp(secure.catalogue));
  const { cookies } = await browser.enter("/sign-in/email", { email, password: goodPassword });
  expect(cookies[0]).toMatch(/^__Secure-convivio\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
  expect(await browser.whoAmI()).not.toBe(null);
  await secure.close();
});

test("a wrong password, an address without an account and a closed account are refused alike", async () => {
  const account = await buildAccount(db);
  const closed = await buildAccount(db);
  await buildAccount(db, { role: "administrator" });
  await closeAccount(db, { id: closed.id, actor: { kind: "job", name: "test" } });
  const refusals = [
    await signIn(account.email, "not the password"),
    await signIn("nobody@example.org", goodPassword),
    await signIn(closed.email, goodPassword),
  ];
  expect(told(refusals[0] as Entered).slice(0, 2)).toEqual([401, "not-recognised"]);
  for (const refusal of refusals) {
    expect(told(refusal)).toEqual(told(refusals[0] as Entered));
    expect(refusal.cookies.filter((cookie) => !/max-age=0/i.test(cookie))).toEqual([]);
  }
});

test("an address without an account takes as long to refuse as one with it", async () => {
  const { email } = await buildAccount(db);
  const time = async (address: string) => {
    const start = performance.now();
    await signIn(address, "not the password");
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 5; round++) {
    known.push(await time(email));
    unknown.push(await time("nobody-at-all@example.org"));
  }
  // The shortest of each: what a busy machine adds is not ours. Without hashing, one would be a tenth of the other.
  const [one, other] = [Math.min(...known), Math.min(...unknown)];
  expect(Math.min(one, other) / Math.max(one, other)).toBeGreaterThan(0.5);
});

test("brute force on one account is stopped, from whatever addresses, also for the right password; others come in", async () => {
  const account = await buildAccount(db);
  const other = await buildAccount(db);
  const guesses = await Promise.all(
    Array.from({ length: triesAnAccount + 5 }, (_, at) => signIn(account.email, `guess number ${at}`)),
  );
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(triesAnAccount);
  const refused = await signIn(account.email.toUpperCase(), goodPassword);
  expect(told(refused)).toEqual([429, "too-many-tries", "These were too many tries. Wait 15 minutes, then try again."]);
  expect((await signIn(other.email, goodPassword)).status).toBe(200);
  await db.sql`update tries set since = now() - interval '16 minutes'`;
  expect((await signIn(account.email, goodPassword)).status).toBe(200);
});

test("guessing at an address without an account is stopped alike, so that this tells nothing either", async () => {
  for (let at = 0; at < triesAnAccount; at++) await signIn("ghost@example.org", `guess ${at}`);
  expect((await signIn("ghost@example.org", "guess")).status).toBe(429);
});

test("a right password makes its account begin anew", async () => {
  const { email } = await buildAccount(db);
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < triesAnAccount - 1; at++) await signIn(email, `guess ${at}`);
    expect((await signIn(email, goodPassword)).status).toBe(200);
  }
});

test("one address cannot try at many accounts; what it says of itself is believed from a proxy on this machine only", async () => {
  const browser = openBrowser(app, { "x-forwarded-for": "203.0.113.7, 192.0.2.99" });
  const { email } = await buildAccount(db);
  for (let at = 0; at < triesAnAddress; at++) await browser.enter("/sign-in/link", { token: "x".repeat(43) });
  expect((await browser.enter("/sign-in/email", { email, password: goodPassword })).status).toBe(429);
  const sameProxy = openBrowser(app, { "x-forwarded-for": "203.0.113.8, 192.0.2.99" });
  expect((await sameProxy.enter("/sign-in/email", { email, password: goodPassword })).status).toBe(429);
  const elsewhere = openBrowser(app, { "x-forwarded-for": "192.0.2.99" }, "203.0.113.50");
  expect((await elsewhere.enter("/sign-in/email", { email, password: goodPassword })).status).toBe(200);
});

test("what a proxy passes on without checking is no address: whoever makes one up for each try is counted all the same", async () => {
  const { email } = await buildAccount(db);
  const at = (made: string) => openBrowser(app, { "x-forwarded-for": made }, "127.9.9.9");
  for (let number = 0; number < triesAnAddress; number++) {
    await at(`made-up-${number}`).enter("/sign-in/link", { token: "x".repeat(43) });
  }
  expect((await at("made-up").enter("/sign-in/email", { email, password: goodPassword })).status).toBe(429);
  expect((await at("198.51.100.250").enter("/sign-in/email", { email, password: goodPassword })).status).toBe(200);
});

test("what is malformed is refused by its field; what is not a way in is not there", async () => {
  const browser = newBrowser();
  expect((await browser.enter("/sign-in/email", { email: "no", password: "x" })).report).toMatchObject({
    code: "invalid-input",
    field: "email",
  });
  expect((await browser.enter("/sign-in/email", { email: "a@example.org" })).report?.field).toBe("password");
  const closedWays = [
    "/sign-up/email",
    "/update-user",
    "/change-email",
    "/delete-user",
    "/list-sessions",
    "/reset-password",
  ];
  for (const path of [
    ...closedWays,
    "/magic-link/verify",
    "/two-factor/send-otp",
    "/link-social",
    "/get-access-token",
  ]) {
    expect([path, (await browser.enter(path)).status]).toEqual([path, 404]);
    expect([path, (await browser.get(`/api/auth${path}`)).status]).toEqual([path, 404]);
  }
  expect((await browser.get("/api/auth/sign-out")).status).toBe(404);
});

test("signing out ends the session, not only the cookie", async () => {
  const { email, name } = await buildAccount(db);
  const browser = newBrowser();
  await signIn(email, goodPassword, browser);
  const stolen = { cookie: browser.cookie() };
  const thief = openBrowser(app, stolen);
  expect(await thief.whoAmI()).toBe(name);
  expect((await browser.enter("/sign-out")).status).toBe(200);
  expect(browser.cookie()).toBe("");
  expect(await thief.whoAmI()).toBe(null);
});

test("a session that is in use goes on; the accounts of another secret know nothing of it", async () => {
  const { email, name } = await buildAccount(db);
  const browser = newBrowser();
  await signIn(email, goodPassword, browser);
  await db.sql`update sessions set expires_at = now() + interval '2 days', updated_at = now() - interval '12 days'`;
  const called = await browser.call("session.get");
  expect(called.cookies[0]).toMatch(/session_token=.*Max-Age=1209600/);
  const [row] = await db.sql<{ days: number }[]>`
    select max(extract(day from expires_at - now()))::int as days from sessions join accounts on accounts.id = account_id where email = ${email}`;
  expect(row?.days).toBe(13);
  expect(await browser.whoAmI()).toBe(name);
  const others = testAccounts(opened.catalogue, { secret: "another-secret-of-at-least-32-characters" });
  expect(await others.findPerson(browser.cookie())).toBe(null);
});
