// The postman against a real mail server: each mail once, again later where that fails, never with a link that is over.
import { setTimeout as pause } from "node:timers/promises";
import { createMail, type Database, forgetOldMails, listMails, type MailRow } from "@convivio/db";
import { pino } from "pino";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";
import { createPostman, type Postman } from "./postman.ts";

let opened: TestCatalogue;
let db: Database;
let server: SMTPServer;
let port = 0;
let received: string[] = [];
let isReceiving = false;
/** What the server answers to a recipient. */
let refusal: { message: string; responseCode: number } | null = null;
const postmen: Postman[] = [];

beforeAll(async () => {
  opened = await openTestCatalogue();
  db = opened.catalogue.db;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _, done) =>
      username === "desk" && password === "right" ? done(null, { user: "desk" }) : done(new Error("Invalid login")),
    onRcptTo: (_, __, done) => done(refusal === null ? null : Object.assign(new Error(refusal.message), refusal)),
    onData(stream, _, done) {
      isReceiving = true;
      let text = "";
      stream.on("data", (chunk) => (text += chunk));
      stream.on("end", async () => {
        await pause(30);
        received.push(text);
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await opened.close();
});
beforeEach(async () => {
  received = [];
  isReceiving = false;
  refusal = null;
  await db.sql`truncate mails`;
});
afterEach(async () => {
  for (const postman of postmen.splice(0)) await postman.close();
});

function startPostman(credential = "desk:right"): Postman {
  const smtp = { url: `smtp://${credential}@127.0.0.1:${port}`, from: "Convivio <desk@example.org>" };
  const log = pino({ level: "silent" });
  const postman = createPostman({ db, smtp, hostname: "convivio.example.org", log, everyMs: 50 });
  postmen.push(postman);
  return postman;
}

const link = "https://convivio.example.org/desk/enter?token=the-token";
const write = (over: Partial<MailRow> = {}) =>
  createMail(db.tables, {
    recipient: "ada@example.org",
    subject: "Il tuo accesso è pronto",
    text: "Ciao Ada,\n\n{link}\n",
    link,
    linkHash: "hash",
    linkUntil: new Date(Date.now() + 60_000),
    ...over,
  });
const first = async () => (await listMails(db, 1))[0];

test("a mail is sent as it was written, and leaves its link with it", async () => {
  await write();
  startPostman();
  await vi.waitFor(async () => expect((await first())?.sentAt).not.toBe(null), 10_000);
  expect(received).toHaveLength(1);
  expect(received[0]).toContain("From: Convivio <desk@example.org>");
  expect(received[0]).toContain("To: ada@example.org");
  expect(received[0]).toMatch(/Message-ID: <\d+\.\d+@convivio\.example\.org>/);
  expect(received[0]?.replaceAll("=\r\n", "").replaceAll("=3D", "=")).toContain(link);
  expect(await first()).toMatchObject({ link: null, attempts: 1, lastError: null });
});

test("many processes over one outbox send each mail once", async () => {
  for (let at = 0; at < 20; at++) await write({ recipient: `person-${at}@example.org` });
  for (let at = 0; at < 4; at++) startPostman();
  await vi.waitFor(() => expect(received).toHaveLength(20), 15_000);
  await pause(300);
  const recipients = received.map((text) => /^To: (.*)\r$/m.exec(text)?.[1]);
  expect(new Set(recipients).size).toBe(20);
  expect(received).toHaveLength(20);
});

test("what is not taken is tried again later, a little later each time, and at last left where it is", async () => {
  refusal = { message: "Try again later", responseCode: 451 };
  await write();
  startPostman();
  const waited: number[] = [];
  for (let attempt = 1; attempt <= 6; attempt++) {
    await vi.waitFor(async () => expect((await first())?.lastError).toContain("Try again later"), 10_000);
    const mail = await first();
    expect(mail?.attempts).toBe(attempt);
    waited.push(Math.round(((mail?.nextAttemptAt.getTime() ?? 0) - Date.now()) / 60_000));
    await db.sql`update mails set last_error = null, next_attempt_at = now()`;
  }
  expect(waited).toEqual([1, 5, 30, 120, 480, 1440]);
  await pause(300);
  expect(await first()).toMatchObject({ attempts: 6, sentAt: null, link });
  expect(received).toEqual([]);
});

test("a wrong password of ours is told in the outbox, without the password", async () => {
  await write();
  startPostman("desk:a-wrong-word");
  await vi.waitFor(async () => expect((await first())?.lastError).toContain("Invalid login"), 10_000);
  expect((await first())?.lastError).not.toContain("a-wrong-word");
});

test("a mail that a killed process had in hand is sent by another one", async () => {
  await write();
  await db.sql`update mails set attempts = 1, next_attempt_at = now() + interval '1 second'`;
  startPostman();
  await pause(400);
  expect(received).toEqual([]);
  await vi.waitFor(() => expect(received).toHaveLength(1), 10_000);
});

test("a link that has been used or has expired is not sent any more, and is taken out of the outbox", async () => {
  await write({ link: null });
  await write({ linkUntil: new Date(Date.now() - 1000) });
  startPostman();
  await pause(400);
  expect(received).toEqual([]);
  await forgetOldMails(db);
  expect((await listMails(db, 5)).map((mail) => mail.link)).toEqual([null, null]);
});

test("a stop finishes what is in hand, and takes nothing else in hand", async () => {
  await write();
  await write();
  const postman = startPostman();
  await vi.waitFor(() => expect(isReceiving).toBe(true), { timeout: 10_000, interval: 1 });
  await postman.close();
  expect(received).toHaveLength(1);
  const [waiting, sent] = await listMails(db, 2);
  expect(sent?.sentAt).not.toBe(null);
  expect(waiting).toMatchObject({ sentAt: null, attempts: 0 });
});
