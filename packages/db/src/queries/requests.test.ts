// Requests: each is taken once, finished by whoever is alive, and leaves nothing behind but that it was there.
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "../connect.ts";
import { type OpenDatabase, openMigrated } from "../publish/testing/catalogue.ts";
import {
  beginReplies,
  claimAbandonedRequests,
  finishRequests,
  forgetOldRequests,
  type NewRequest,
  renewRequests,
  takeRequests,
} from "./requests.ts";

let opened: OpenDatabase;
let other: Database;

beforeAll(async () => {
  opened = await openMigrated();
  other = connect(opened.url, { connections: 8 });
});
afterAll(async () => {
  await other.close();
  await opened.close();
});

type Request = NewRequest & { platform: "slack" | "discord"; holder: string };
let made = 0;
const buildRequest = (over: Partial<Request> = {}): Request => ({
  platform: "slack",
  identity: `request-${made++}`,
  workspace: "T1",
  kind: "slash-command",
  payload: { key: "k1", text: "sealed" },
  holder: "bot-1",
  livesForMs: 900_000,
  ...over,
});

const takeRequest = async (db: Database, { platform, holder, ...request }: Request) =>
  (await takeRequests(db, { platform, holder, requests: [request] })).length === 1;
const heldOf = ({ platform, holder, identity }: Request) => ({ platform, holder, identities: [identity] });
const beginReply = async (db: Database, request: Request) => (await beginReplies(db, heldOf(request))).length === 1;
const finishRequest = async (db: Database, request: Request) =>
  (await finishRequests(db, heldOf(request))).length === 1;

async function take(over: Partial<Request> = {}): Promise<Request> {
  const request = buildRequest(over);
  expect(await takeRequest(opened.db, request)).toBe(true);
  return request;
}

/** As if its holder had not been heard of for longer than is borne. */
const letDie = ({ identity }: Request) =>
  opened.db.sql`update requests set held_until = now() - interval '1 ms' where identity = ${identity}`;
const letExpire = ({ identity }: Request) =>
  opened.db.sql`update requests set expires_at = now() - interval '1 ms' where identity = ${identity}`;
const rowOf = async ({ identity }: Request) =>
  (await opened.db.sql`select state, payload, holder, attempts from requests where identity = ${identity}`)[0];
const claim = (holder: string, limit = 10, db = opened.db) =>
  claimAbandonedRequests(db, { platform: "slack", holder, limit });

test("of twenty bots that take the same request at the same time one is the first", async () => {
  const request = buildRequest();
  const first = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      takeRequest(at % 2 === 0 ? opened.db : other, { ...request, holder: `bot-${at}` }),
    ),
  );
  expect(first.filter(Boolean)).toHaveLength(1);
  expect(await rowOf(request)).toMatchObject({ holder: `bot-${first.indexOf(true)}`, attempts: 1 });
});

test("many at once: each is answered for itself, one given twice is one, and two bots never wait for each other", async () => {
  const [one, two] = [buildRequest(), buildRequest()];
  const both = { platform: "slack", requests: [one, two, one] } as const;
  const rounds = await Promise.all(
    Array.from({ length: 20 }, (_, at) => {
      const requests = at % 2 === 0 ? both.requests : both.requests.toReversed();
      return takeRequests(at % 2 === 0 ? opened.db : other, { ...both, requests, holder: `bot-${at}` });
    }),
  );
  expect(rounds.flat().toSorted()).toEqual([one.identity, two.identity].toSorted());
  const [third, holder] = [buildRequest(), String((await rowOf(one))?.holder)];
  await takeRequest(opened.db, { ...third, holder });
  const held = { platform: "slack", identities: [one.identity, third.identity, "unknown"], holder } as const;
  expect((await beginReplies(opened.db, held)).toSorted()).toEqual([one.identity, third.identity].toSorted());
  expect((await finishRequests(opened.db, held)).toSorted()).toEqual([one.identity, third.identity].toSorted());
});

test("whoever does not know whether it was taken may take it again, until the reply has begun", async () => {
  const request = await take();
  expect(await takeRequest(opened.db, request)).toBe(true);
  expect(await takeRequest(opened.db, { ...request, holder: "bot-2" })).toBe(false);
  await beginReply(opened.db, request);
  expect(await takeRequest(opened.db, request)).toBe(false);
});

test("the same identity on another platform is another request", async () => {
  const request = await take();
  expect(await takeRequest(opened.db, { ...request, platform: "discord" })).toBe(true);
});

test("a finished one is known for a day, without what answered it, and not for longer", async () => {
  const request = await take();
  expect(await beginReply(opened.db, request)).toBe(true);
  expect(await finishRequest(opened.db, request)).toBe(true);
  expect(await rowOf(request)).toMatchObject({ state: "done", payload: null });
  await forgetOldRequests(opened.db);
  expect(await takeRequest(opened.db, request)).toBe(false);
  await opened.db.sql`update requests set at = now() - interval '25 hours' where identity = ${request.identity}`;
  await forgetOldRequests(opened.db);
  expect(await takeRequest(opened.db, request)).toBe(true);
});

test("nobody claims what a living bot has, and what it renews it keeps", async () => {
  const [kept, lost] = [await take(), await take()];
  expect((await claim("bot-2")).claimed).toEqual([]);
  await Promise.all([letDie(kept), letDie(lost)]);
  const { platform, identity, holder } = kept;
  const asked = { platform, identities: [identity, "unknown"], holder };
  expect(await renewRequests(opened.db, asked)).toEqual([identity]);
  expect((await claim("bot-2")).claimed.map((one) => one.identity)).toEqual([lost.identity]);
  const both = { platform, identities: [identity, lost.identity], holder };
  expect(await renewRequests(opened.db, both)).toEqual([identity]);
});

test("what a dead bot had goes to one of the others, who is told how far it was", async () => {
  const [taken, replying] = [await take(), await take()];
  expect(await beginReply(opened.db, replying)).toBe(true);
  await Promise.all([letDie(taken), letDie(replying)]);
  const claims = await Promise.all(
    Array.from({ length: 10 }, (_, at) => claim(`bot-${at + 2}`, 10, at % 2 === 0 ? opened.db : other)),
  );
  const claimed = claims.flatMap((one) => one.claimed);
  expect(claimed).toHaveLength(2);
  expect(claimed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ identity: taken.identity, state: "taken", attempts: 2, payload: taken.payload }),
      expect.objectContaining({ identity: replying.identity, state: "replying", attempts: 2 }),
    ]),
  );
  for (const late of [taken, replying]) {
    expect(await beginReply(opened.db, late)).toBe(false);
    expect(await finishRequest(opened.db, late)).toBe(false);
  }
});

test("of a slow bot and the one that claims from it one may reply", async () => {
  const request = await take();
  await letDie(request);
  const [slow, claimed] = await Promise.all([beginReply(opened.db, request), claim("bot-2", 10, other)]);
  const isToAnswer = claimed.claimed.some(({ identity, state }) => identity === request.identity && state === "taken");
  expect([slow, isToAnswer].filter(Boolean)).toHaveLength(1);
});

test("a bot does not claim its own: it would compete with itself", async () => {
  const request = await take();
  await letDie(request);
  expect((await claim("bot-1")).claimed).toEqual([]);
  expect(await beginReply(opened.db, request)).toBe(true);
});

test("it is given up after five tries, and its payload goes", async () => {
  const request = await take();
  for (const [at, holder] of ["bot-2", "bot-3", "bot-2", "bot-3"].entries()) {
    await letDie(request);
    expect((await claim(holder)).claimed).toMatchObject([{ identity: request.identity, attempts: at + 2 }]);
  }
  await letDie(request);
  expect(await claim("bot-4")).toEqual({ claimed: [], gaveUp: 1 });
  expect(await rowOf(request)).toMatchObject({ state: "abandoned", payload: null, attempts: 5 });
  expect(await claim("bot-4")).toEqual({ claimed: [], gaveUp: 0 });
});

test("when the platform takes no reply any more, nobody replies, and it is given up even where its bot is alone", async () => {
  const [asked, hourly] = [await take(), await take()];
  await Promise.all([letExpire(asked), letExpire(hourly)]);
  expect(await beginReply(opened.db, asked)).toBe(false);
  const { platform, identity, holder } = asked;
  expect(await renewRequests(opened.db, { platform, identities: [identity], holder })).toEqual([]);
  await letDie(asked);
  expect(await claim("bot-1")).toEqual({ claimed: [], gaveUp: 1 });
  await letDie(hourly);
  await forgetOldRequests(opened.db);
  for (const one of [asked, hourly]) expect(await rowOf(one)).toMatchObject({ state: "abandoned", payload: null });
});

test("no more are claimed than were asked for, the longest left first", async () => {
  const requests = [await take(), await take(), await take()];
  for (const [at, { identity }] of requests.entries()) {
    await opened.db
      .sql`update requests set held_until = now() - ${10 - at} * interval '1 s' where identity = ${identity}`;
  }
  expect((await claim("bot-2", 2)).claimed.map(({ identity }) => identity)).toEqual(
    requests.slice(0, 2).map(({ identity }) => identity),
  );
  expect((await claim("bot-2", 2)).claimed).toHaveLength(1);
});

test("to take one does not wait for the disk, and changes that for nobody else; to begin a reply does", async () => {
  const one = connect(opened.url, { connections: 1 });
  await one.sql`set synchronous_commit = on`;
  await one.sql.unsafe(`
    create temporary table waits (state text, setting text);
    create function pg_temp.note() returns trigger language plpgsql as $$
      begin insert into waits values (new.state, current_setting('synchronous_commit')); return new; end $$;
    create trigger note before insert or update on requests for each row execute function pg_temp.note()`);
  try {
    const request = buildRequest();
    await takeRequest(one, request);
    await beginReply(one, request);
    await finishRequest(one, request);
    expect(await one.sql`select * from waits`).toEqual([
      { state: "taken", setting: "off" },
      { state: "replying", setting: "on" },
      { state: "done", setting: "off" },
    ]);
  } finally {
    await one.sql`drop trigger note on requests`;
    await one.close();
  }
});
