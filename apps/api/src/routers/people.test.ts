// Accounts, invitations, mails, sessions and settings: what each procedure gives, refuses by its field, and to whom.
import {
  AccountView,
  InvitationView,
  LimitName,
  MailView,
  OwnAccount,
  type Role,
  roles,
  SessionView,
  Settings,
} from "@convivio/core";
import { type Database, findAccount, listAccounts, schema } from "@convivio/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type SignedInForTest, signIn, type TestCatalogue, testApp } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let db: Database;
const people = {} as Record<Role, SignedInForTest>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  db = opened.catalogue.db;
  for (const role of roles) people[role] = await signIn(opened, { role, name: `The ${role}` });
});
afterAll(() => opened.close());

const as = (person: SignedInForTest, procedure: string, input?: unknown) => call(app, procedure, input, person.headers);
const listOf = (one: z.ZodType) => z.object({ list: z.array(one).min(1) });
const noLimits = { countries: [], themes: [] };
let invited = 0;
const newInvitation = () => ({ email: `guest-${++invited}@example.org`, role: "curator", limits: noLimits });

/** Procedure, its input, what comes back, who may. */
const procedures: [string, () => unknown, z.ZodType, readonly Role[]][] = [
  ["session.get", () => undefined, z.object({ account: OwnAccount, settings: Settings }), roles],
  ["sessions.list", () => undefined, listOf(SessionView), roles],
  ["sessions.revokeOthers", () => undefined, z.object({ ended: z.literal(0) }), roles],
  ["accounts.update", () => ({ hasShortcuts: false, language: "it" }), OwnAccount, roles],
  ["accounts.changePassword", () => ({ current: null, password: "three calm tables" }), z.object({}), roles],
  ["accounts.limits", () => ({ language: "it" }), z.object({ names: z.array(LimitName) }), roles],
  ["accounts.list", () => undefined, listOf(AccountView), ["administrator"]],
  ["accounts.change", () => ({ id: spareId, role: "curator", limits: noLimits }), AccountView, ["administrator"]],
  ["accounts.close", () => ({ id: spareId }), AccountView.extend({ closed: z.string() }), ["administrator"]],
  ["accounts.reopen", () => ({ id: spareId }), AccountView.extend({ closed: z.null() }), ["administrator"]],
  ["accounts.removeSecondFactor", () => ({ id: spareId }), AccountView, ["administrator"]],
  ["invitations.create", newInvitation, InvitationView, ["administrator"]],
  ["invitations.list", () => undefined, listOf(InvitationView), ["administrator"]],
  ["invitations.revoke", () => ({ id: invitationId }), z.object({}), ["administrator"]],
  ["mails.list", () => undefined, listOf(MailView), ["administrator"]],
  ["settings.get", () => undefined, Settings, roles],
  ["settings.change", () => ({ isFourEyes: true }), Settings, ["administrator"]],
];

let spareId = "";
let invitationId = 0;
beforeAll(async () => {
  spareId = (await signIn(opened)).account.id;
  const { result } = await as(people.administrator, "invitations.create", newInvitation());
  invitationId = (result as { id: number }).id;
});

describe.each(procedures)("%s", (procedure, input, output, allowed) => {
  test.each(roles)(`%s: ${allowed.length === 3 ? "everybody may" : "administrators may"}`, async (role) => {
    const called = await as(people[role], procedure, input());
    if (!allowed.includes(role)) return expect([called.status, called.report?.code]).toEqual([403, "not-allowed"]);
    expect(called.report).toBe(null);
    output.parse(called.result);
  });

  test.skipIf(procedure === "session.get")("signed out: refused", async () => {
    const called = await call(app, procedure, input());
    expect([called.status, called.report?.code]).toEqual([401, "not-signed-in"]);
  });
});

const email = "a@example.org";
const invalid: [string, unknown, string][] = [
  ["accounts.setUp", { token: "short", name: "A", email, password: "x" }, "token"],
  ["accounts.setUp", { token: "x".repeat(43), name: " ", email, password: "x" }, "name"],
  ["accounts.setUp", { token: "x".repeat(43), name: "A", email: "a", password: "x" }, "email"],
  ["accounts.accept", { token: "x".repeat(43), name: "A\nB", password: "x" }, "name"],
  ["accounts.accept", { token: "x".repeat(43), name: "A", password: "x".repeat(1001) }, "password"],
  ["session.askLink", { email: "a" }, "email"],
  ["session.askLink", { email, language: "de" }, "language"],
  ["accounts.update", { language: "de" }, "language"],
  ["accounts.changePassword", { current: null, password: "short" }, "password"],
  ["accounts.change", { id: "x", role: "owner", limits: noLimits }, "role"],
  [
    "accounts.change",
    { id: "x", role: "curator", limits: { countries: [2147483646], themes: [] } },
    "limits.countries",
  ],
  ["accounts.change", { id: "x", role: "curator", limits: { countries: [], themes: [2147483646] } }, "limits.themes"],
  ["accounts.close", {}, "id"],
  ["invitations.create", { email: "a", role: "curator" }, "email"],
  ["invitations.get", { token: "short" }, "token"],
  ["invitations.revoke", { id: "x" }, "id"],
  ["sessions.revoke", { id: 1 }, "id"],
  ["settings.change", { isFourEyes: "yes" }, "isFourEyes"],
];

test.each(invalid)("%s refuses %j by its field", async (procedure, input, field) => {
  const called = await as(people.administrator, procedure, input);
  expect([called.status, called.report?.code, called.report?.field]).toEqual([400, "invalid-input", field]);
});

test.each([
  ["accounts.change", { id: "no-such", role: "curator", limits: noLimits }, "not-found"],
  ["accounts.close", { id: "no-such" }, "not-found"],
  ["accounts.reopen", { id: "no-such" }, "not-found"],
  ["accounts.removeSecondFactor", { id: "no-such" }, "not-found"],
  ["invitations.revoke", { id: 2147483647 }, "not-found"],
  ["sessions.revoke", { id: "no-such" }, "not-found"],
  ["accounts.accept", { token: "x".repeat(43), name: "A", password: "three calm tables" }, "link-expired"],
  ["accounts.setUp", { token: "x".repeat(43), name: "A", email, password: "three calm tables" }, "link-expired"],
])("%s of what is not there says so", async (procedure, input, code) => {
  expect((await as(people.administrator, procedure, input)).report?.code).toBe(code);
});

test("a role that was changed, an account that was closed: it holds from the next request, sessions and all", async () => {
  const person = await signIn(opened, { role: "administrator" });
  const { id } = person.account;
  expect((await as(person, "accounts.list")).status).toBe(200);
  await as(people.administrator, "accounts.change", { id, role: "contributor", limits: noLimits });
  expect((await as(person, "accounts.list")).report?.code).toBe("not-allowed");
  await as(people.administrator, "accounts.close", { id });
  expect((await as(person, "settings.get")).report?.code).toBe("not-signed-in");
  await as(people.administrator, "accounts.reopen", { id });
  expect((await as(person, "settings.get")).report?.code).toBe("not-signed-in");
});

test("limits are a curator's; another role loses them", async () => {
  const { id } = (await signIn(opened)).account;
  const [theme] = opened.catalogue.names.themes.keys();
  const change = async (role: Role) => {
    const limits = { countries: [], themes: [theme, theme] };
    return (await as(people.administrator, "accounts.change", { id, role, limits })).result;
  };
  expect(await change("curator")).toMatchObject({ limits: { themes: [theme] } });
  expect(await change("administrator")).toMatchObject({ limits: noLimits });
});

test("a session can be ended from another one, only by its owner, and no page ever sees a token", async () => {
  const [one, other] = [await signIn(opened), await signIn(opened)];
  const token = "another-session-of-the-same-person";
  const expiresAt = new Date(Date.now() + 3_600_000);
  const mine = { id: "mine", accountId: one.account.id, token, expiresAt, address: "192.0.2.1", userAgent: "Firefox" };
  await db.tables.insert(schema.sessions).values(mine);
  const listed = await as(one, "sessions.list");
  const { list } = z.object({ list: z.array(SessionView) }).parse(listed.result);
  expect(list.map(({ id, isCurrent }) => [id === "mine", isCurrent]).sort()).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(listed.text).not.toContain(token);
  expect((await as(other, "sessions.revoke", { id: "mine" })).report?.code).toBe("not-found");
  expect((await as(one, "sessions.revoke", { id: "mine" })).status).toBe(200);
  await db.tables.insert(schema.sessions).values(mine);
  expect((await as(one, "sessions.revokeOthers")).result).toEqual({ ended: 1 });
  expect((await as(one, "sessions.list")).status).toBe(200);
});

test("the outbox shows a link while it is of use, and says so when it is not", async () => {
  const { email } = newInvitation();
  await as(people.administrator, "accounts.update", { language: null });
  const { result } = await as(people.administrator, "invitations.create", { email, role: "contributor" });
  const mail = async () => {
    const called = await as(people.administrator, "mails.list");
    const { list, isSending } = called.result as { list: MailView[]; isSending: boolean };
    expect(isSending).toBe(false);
    return list.find(({ recipient }) => recipient === email);
  };
  expect(await mail()).toMatchObject({
    state: "kept",
    sent: null,
    text: expect.stringMatching(/invitation\?token=[\w-]{43}\n/),
  });
  await as(people.administrator, "invitations.revoke", { id: (result as { id: number }).id });
  expect(await mail()).toMatchObject({
    state: "expired",
    text: expect.stringContaining("has been used or has expired"),
  });
});

describe("there is always an administrator", () => {
  const open = async () =>
    (await listAccounts(db)).filter(({ role, closedAt }) => role === "administrator" && closedAt === null);
  const onlyTwo = async () => {
    await db.sql`update accounts set role = 'contributor'`;
    return [await signIn(opened, { role: "administrator" }), await signIn(opened, { role: "administrator" })] as const;
  };

  test("the last one can neither lose the role nor be closed", async () => {
    const [one, two] = await onlyTwo();
    const { id } = one.account;
    expect((await as(one, "accounts.close", { id: two.account.id })).status).toBe(200);
    for (const [procedure, input] of [
      ["accounts.close", { id }],
      ["accounts.change", { id, role: "curator", limits: noLimits }],
    ] as const) {
      const { report } = await as(one, procedure, input);
      expect(report).toMatchObject({ code: "not-possible", about: { reason: "last-administrator" } });
    }
    expect((await as(one, "accounts.change", { id, role: "administrator", limits: noLimits })).status).toBe(200);
    expect((await findAccount(db, id))?.role).toBe("administrator");
  });

  test.each(["accounts.change", "accounts.close"])(
    "two who do it to each other at the same time by %s: one stays",
    async (procedure) => {
      for (let round = 0; round < 10; round++) {
        const [one, two] = await onlyTwo();
        await Promise.all([
          as(one, procedure, { id: two.account.id, role: "curator", limits: noLimits }),
          as(two, procedure, { id: one.account.id, role: "curator", limits: noLimits }),
        ]);
        expect(await open()).toHaveLength(1);
      }
    },
  );
});
