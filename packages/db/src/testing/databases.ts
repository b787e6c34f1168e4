// A template is made once for a run; each test file gets a copy of it, which takes as long as copying a few files.
import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { ask } from "./ask.ts";

export type FreshDatabase = { url: string; drop(): Promise<void> };

type Template = { serverUrl: string; name: string; prepare: (url: string) => Promise<void> };

/** Makes the template unless this run has it; whoever asks meanwhile waits. Answers with the name for `freshDatabase`. */
export async function prepareTemplate({ serverUrl, name, prepare }: Template): Promise<string> {
  const template = `${nameOf(serverUrl)}_${name}`;
  await ask(serverUrl, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    // The mark of a template is set last: without it, somebody was cut off.
    const [found] = await sql<{ complete: boolean }[]>`
      select datistemplate as complete from pg_database where datname = ${template}`;
    if (found?.complete) return;
    if (found) await sql`drop database ${sql(template)} with (force)`;
    await sql`create database ${sql(template)}`;
    await prepare(urlFor(serverUrl, template));
    await close(sql, template);
  });
  return template;
}

/** Nobody may be connected to what is being copied, nor ever again. */
async function close(sql: postgres.Sql, template: string): Promise<void> {
  await sql`alter database ${sql(template)} allow_connections false`;
  await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${template}`;
  await sql`alter database ${sql(template)} is_template true`;
}

/** A database for one test file; without a template, an empty one. */
export async function freshDatabase(from: { serverUrl: string; template?: string }): Promise<FreshDatabase> {
  const { serverUrl, template = "template1" } = from;
  const name = `${nameOf(serverUrl)}_${randomBytes(6).toString("hex")}`;
  await ask(serverUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const drop = async (): Promise<void> => {
    await ask(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  };
  return { url: urlFor(serverUrl, name), drop };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function urlFor(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
