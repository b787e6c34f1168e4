// Who may call what: every procedure as everybody, called for real; the table that it prints is the proof.
import { noLimits, type Role } from "@convivio/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { recordIdOf } from "../testing/desk.ts";
import { openTestCatalogue, signIn, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";
import { type Caller, callers, type Scene, table } from "../testing/permissions.ts";
import { appRouter } from "./index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let scene: Scene;
/** What each caller's requests carry. */
const headers = new Map<Caller, Record<string, string>>();

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  const [turin, france] = await Promise.all([
    recordIdOf(opened.catalogue, "city", "turin"),
    recordIdOf(opened.catalogue, "country", "fr"),
  ]);
  const welcome = async (caller: Caller, role: Role, limits = noLimits) => {
    headers.set(caller, { ...(await signIn(opened, { role, limits })).headers });
  };
  headers.set("bot", { authorization: `Bearer ${testBotKey}` });
  await welcome("contributor", "contributor");
  await welcome("author", "contributor");
  await welcome("elsewhere", "curator", { countries: [france], themes: [] });
  await welcome("curator", "curator");
  await welcome("administrator", "administrator");
  const snapshot = { title: "A draft of the author's", cities: [turin] };
  const made = await call(app, "records.create", { kind: "practice", snapshot }, headers.get("author"));
  const { id, revision } = made.result as { id: number; revision: number };
  scene = { draft: id, revision };
});
afterAll(() => opened.close());

/** Where nothing may be seen, nothing is said to be there; elsewhere "not found" comes from whoever was let in. */
const hides = /^(previews|records|revisions|workingCopies)\./;

async function isAllowed(procedure: string, caller: Caller, input: unknown): Promise<boolean> {
  const { report } = await call(app, procedure, input, headers.get(caller));
  if (report?.code === "not-found") return !hides.test(procedure);
  return report?.code !== "not-signed-in" && report?.code !== "not-allowed";
}

test("no procedure is without a row, and no row without a procedure", () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
});

test("each procedure lets in whom it should, and nobody else", async () => {
  const lines = [["procedure".padEnd(30), ...callers.map((caller) => caller.padEnd(14))].join("")];
  const wrong: string[] = [];
  for (const [procedure, { input, allowed }] of Object.entries(table)) {
    const marks: string[] = [];
    for (const caller of callers) {
      const found = await isAllowed(procedure, caller, input(scene));
      if (found !== allowed.includes(caller)) wrong.push(`${procedure}: ${caller} ${found ? "may" : "may not"}`);
      marks.push((found ? "yes" : "–").padEnd(14));
    }
    lines.push([procedure.padEnd(30), ...marks].join(""));
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
  expect(wrong).toEqual([]);
});
