// What comes back is what was there: every row of every table, every sequence, every index, whatever the contents.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../connect.ts";
import { migrate } from "../migrate.ts";
import { type OpenDatabase, openSeeded } from "../publish/testing/catalogue.ts";
import { photograph } from "./testing/photograph.ts";
import { openPlaces, type Place, restoreFile } from "./testing/place.ts";

const places = openPlaces();
let seeded: OpenDatabase;

beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(async () => {
  await seeded.close();
  await places.close();
});

/** Backs up one place and restores it into another. @returns what the second looks like. */
async function restoreElsewhere(from: { url: string }): Promise<Place> {
  const path = await places.keep(from.url);
  const to = await places.empty();
  await restoreFile(to.url, path);
  return to;
}

test("the seeded catalogue comes back whole, in a file that gzip reads and its owner alone", async () => {
  const path = await places.keep(seeded.url);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(execFileSync("gzip", ["-dc", path], { maxBuffer: 1e9 }).toString()).toMatch(
    /^\{"convivio":"backup","format":1,/,
  );
  const to = await places.empty();
  const report = await restoreFile(to.url, path);
  expect(report.rows).toBeGreaterThan(10_000);
  const picture = await photograph(seeded.db);
  expect(picture.practices?.length).toBeGreaterThan(200);
  expect(await photograph(to.db)).toEqual(picture);
});

test("a backup of what was restored is the same again", async () => {
  const once = await restoreElsewhere(seeded);
  const twice = await restoreElsewhere(once);
  expect(await photograph(twice.db)).toEqual(await photograph(once.db));
});

/** Every type that a column of ours has, and some that one may have one day. */
const hostileName = `"other ""place"""."odd\\name\n  2"`;
const hostileTable = `
  create schema "other ""place""";
  create type "other ""place""".mood as enum ('glad', 'it''s', '');
  create table ${hostileName} (
    id bigint generated always as identity primary key, gone text, "Te xt" text, list text[], number double precision,
    exact numeric, day date, moment timestamptz, span interval, bytes bytea, json jsonb, vector tsvector,
    mood "other ""place""".mood, length int generated always as (length("Te xt")) stored, ranges int4range
  );
  alter table ${hostileName} drop column gone;`;

const oddTexts = [
  ...[
    "",
    "\\N",
    "\\.",
    "\n\\.\n",
    "\\",
    "\t",
    "\r\n",
    "null",
    "NULL",
    "{}",
    '"',
    "'",
    "$$",
    "\u0001\u007f\u0085\u2028\ufeff",
  ],
  ...[
    "e\u0301 \u00e9",
    "\u202eabc\u202c",
    "👩‍👩‍👧‍👦",
    "\u{10ffff}\uffff",
    "ﷺ",
    "𒐫",
    "%s",
    "x".repeat(3_000_000),
    "\\n\n".repeat(50_000),
  ],
];

test("hostile contents come back as they are", async () => {
  const from = await places.empty();
  await migrate(from.db);
  await from.db.sql.unsafe(hostileTable);
  const random = fc.sample(fc.string({ unit: "binary", maxLength: 60 }), { numRuns: 200, seed: 7 });
  const texts = [...oddTexts, ...random.map((text) => text.replaceAll("\0", "")), null];
  for (const text of texts) {
    await from.db.sql.unsafe(`insert into ${hostileName} ("Te xt", list, json) values ($1, $2, $3::text::jsonb)`, [
      text,
      [text, "", null, "NULL", "{a,b}"] as string[],
      JSON.stringify({ [text ?? ""]: [text, null, 1e300, -0, ""] }),
    ]);
  }
  await from.db.sql.unsafe(`insert into ${hostileName} (number, exact, day, moment, span, bytes, list, vector, mood, ranges) values
    ('NaN', 'NaN', 'infinity', '-infinity', '-1 mon +3 days', '\\x00ff5c0a', '{}', '', '', 'empty'),
    ('-Infinity', 1e1000, '4713-01-01 BC', '0044-03-15 12:00 BC', '178000000 years', '', '{{a,b},{c,NULL}}',
      $$'it''s':1A,3 'back\\\\slash' 'Grüße':2B$$, 'it''s', '[1,)'),
    (0.1 + 0.2, 0.10, '-infinity', 'infinity', '1 us', null, null, null, null, null)`);
  const to = await restoreElsewhere(from);
  const picture = await photograph(from.db);
  expect(picture[hostileName]?.length).toBe(texts.length + 3);
  expect(await photograph(to.db)).toEqual(picture);
});

/** As the queue of jobs has it, and what it might have: things that no migration of ours makes. */
const foreignSchema = `
  create schema queue;
  create type queue.state as enum ('created', 'done');
  create table queue.queues (name text primary key, fallback text references queue.queues, check (fallback <> name));
  create table queue.jobs (
    id uuid not null default gen_random_uuid(), name text not null, state queue.state not null default 'created',
    at timestamptz not null default now() + interval '14 days', text text collate "C" check (text <> ''), primary key (name, id)
  ) partition by list (name);
  create index jobs_at on queue.jobs (at desc) include (state) where state = 'created';
  create table queue.jobs_common (like queue.jobs including defaults including constraints) with (fillfactor = 80);
  alter table queue.jobs_common add primary key (name, id);
  alter table queue.jobs_common add constraint own foreign key (name) references queue.queues deferrable initially deferred;
  alter table queue.jobs attach partition queue.jobs_common default;
  create table queue.jobs_mail partition of queue.jobs for values in ('mail', 'it''s');
  create table queue.numbers (id serial primary key, other int references queue.numbers deferrable initially deferred);
  create table queue.hens (id int primary key, egg int not null);
  create table queue.eggs (id int primary key, hen int not null references queue.hens);
  alter table queue.hens add foreign key (egg) references queue.eggs deferrable initially deferred;
  create function queue.newest() returns setof queue.jobs language sql stable as 'select * from queue.jobs order by at desc limit 1';
  create function queue.shout(words text) returns text language sql immutable as 'select upper(words)';
  create index jobs_shout on queue.jobs_mail (queue.shout(text));
  create function queue.refuse() returns trigger language plpgsql as $$ begin raise exception 'written once only'; end $$;
  insert into queue.queues values ('mail', null), ('it''s', 'mail'), ('rest', 'mail');
  insert into queue.jobs (name, text) select name, 'x' || n from queue.queues, generate_series(1, 500) n;
  insert into queue.numbers (other) values (2), (3), (1);
  select setval('queue.numbers_id_seq', 2000000000);
  create sequence queue.big increment -7 minvalue -9007199254740993 maxvalue 9007199254740993 start 5 cycle;
  select setval('queue.big', 9007199254740993, false);
  begin; insert into queue.hens values (1, 1); insert into queue.eggs values (1, 1); commit;
  create trigger keep before insert on queue.eggs for each row execute function queue.refuse();
  create trigger off before insert on queue.hens for each row execute function queue.refuse();
  alter table queue.hens disable trigger off;`;

test("what no migration makes comes back with its partitions, cycles, triggers and functions, and works", async () => {
  const from = await places.empty();
  await migrate(from.db);
  const alone = connect(from.url, { connections: 1 });
  await alone.sql.unsafe(foreignSchema);
  await alone.close();
  const to = await restoreElsewhere(from);
  const picture = await photograph(from.db);
  expect(picture["queue.jobs_mail"]?.length).toBe(1000);
  expect(await photograph(to.db)).toEqual(picture);
  await expect(to.db.sql`insert into queue.eggs values (2, 1)`).rejects.toThrow("written once only");
  expect(await to.db.sql`insert into queue.numbers default values returning id`).toEqual([{ id: 2_000_000_001 }]);
  expect((await to.db.sql`select * from queue.newest()`).length).toBe(1);
});

test("a database whose owner is no superuser is restored, and replaced", async () => {
  const path = await places.keep(seeded.url);
  const to = await places.empty();
  const name = new URL(to.url).pathname.slice(1);
  await to.db.sql.unsafe(`create role "${name}" login password 'secret'; alter database "${name}" owner to "${name}"`);
  const url = new URL(to.url);
  url.username = name;
  url.password = "secret";
  await restoreFile(url.href, path);
  await restoreFile(url.href, path, { replace: true });
  expect(await photograph(to.db)).toEqual(await photograph(seeded.db));
  expect(await to.db.sql`select distinct tableowner from pg_tables where schemaname in ('public', 'drizzle')`).toEqual([
    { tableowner: name },
  ]);
  await to.db.sql.unsafe(`reassign owned by "${name}" to current_user; drop owned by "${name}"; drop role "${name}"`);
});
