// The client against the real api: every noun, its errors, its batches and its deadline.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startTestApi, type TestApi } from "@convivio/api/testing";
import { ErrorReport } from "@convivio/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "./client.ts";
import { errorReportOf } from "./error-report.ts";
import { createWays } from "./ways.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const reportOf = (call: Promise<unknown>) => call.then(() => null, errorReportOf);

test("a question is answered, with its types", async () => {
  const answer = await createClient({ url: `${api.url}/` }).answers.ask.query({ text: "turin", language: "it" });
  if (answer.kind !== "city") throw new Error(`${answer.kind} is no city`);
  expect([answer.city.name, answer.results.length > 0]).toEqual(["Torino", true]);
});

test("calls of the same moment travel together, in the body and not in the address", async () => {
  const addresses: string[] = [];
  const bodies: string[] = [];
  const client = createClient({
    url: api.url,
    fetch: (input, init) => {
      addresses.push(String(input));
      bodies.push(String(init?.body));
      return fetch(input, init);
    },
  });
  await Promise.all([
    client.answers.ask.query({ text: "turin" }),
    client.themes.list.query({}),
    client.series.suggest.query({ text: "" }),
  ]);
  expect(addresses).toHaveLength(1);
  expect(addresses[0]).not.toContain("turin");
  expect(bodies[0]).toContain("turin");
});

test("every error becomes a report: what was wrong, the field, and a reference", async () => {
  const client = createClient({ url: api.url });
  expect(await reportOf(client.answers.ask.query({ text: "x".repeat(301) }))).toMatchObject({
    code: "text-too-long",
    field: "text",
  });
  expect(await reportOf(client.practices.get.query({ slug: "no-such" }))).toMatchObject({
    code: "not-found",
    field: "slug",
  });
  const share = { id: "A".repeat(22), platform: "slack", workspace: "T", channel: "C", message: "1" } as const;
  expect(await reportOf(client.answers.share.mutate(share))).toMatchObject({ code: "not-allowed" });
  expect(await createClient({ url: api.url, key: api.botKey }).answers.share.mutate(share)).toEqual({ isKept: false });
  const [refused, answered] = await Promise.all([
    reportOf(client.answers.ask.query({ text: "turin", city: "atlantis" })),
    client.answers.ask.query({ text: "turin" }),
  ]);
  expect([refused?.code, answered.kind]).toEqual(["invalid-input", "city"]);
});

/** A server of another kind, for what a client meets on the way. */
async function withServer<T>(
  answer: (end: (status: number, body: string) => void) => void,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer((_, response) =>
    answer((status, body) => response.writeHead(status, { "content-type": "text/html" }).end(body)),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

test("an api that is slow is given up after the deadline, and said to have taken too long", async () => {
  const report = await withServer(
    () => {},
    (url) => reportOf(createClient({ url, timeoutMs: 100 }).answers.ask.query({ text: "turin" })),
  );
  expect(report).toMatchObject({ code: "took-too-long", reference: expect.stringMatching(/^[0-9a-f]{10}$/) });
});

test("an api that is down, or a proxy's page in its place, is not available, with a reference", async () => {
  const nowhere = await reportOf(createClient({ url: "http://127.0.0.1:1" }).answers.ask.query({ text: "turin" }));
  const proxy = await withServer(
    (end) => end(502, "<html>Bad Gateway"),
    (url) => reportOf(createClient({ url }).answers.ask.query({ text: "turin" })),
  );
  for (const report of [nowhere, proxy]) {
    expect(report?.code).toBe("not-available");
    expect(ErrorReport.safeParse(report).success).toBe(true);
  }
});

test("a way in that is refused, slow or down fails like any other call", async () => {
  const nobody = { email: "nobody@example.org", password: "not a password of anybody" };
  const refused = await reportOf(createWays({ url: `${api.url}/` }).signIn(nobody));
  expect(refused).toMatchObject({ code: "not-recognised", reference: expect.stringMatching(/./) });
  const slow = await withServer(
    () => {},
    (url) => reportOf(createWays({ url, timeoutMs: 100 }).signOut()),
  );
  expect(slow?.code).toBe("took-too-long");
  const proxy = await withServer(
    (end) => end(502, "<html>Bad Gateway"),
    (url) => reportOf(createWays({ url }).signOut()),
  );
  expect(proxy?.code).toBe("not-available");
});

test("anything at all that was thrown becomes a report", () => {
  for (const thrown of [undefined, null, "text", 7, new Error("x"), Object.assign(new Error("x"), { cause: {} })]) {
    expect(ErrorReport.safeParse(errorReportOf(thrown)).success).toBe(true);
  }
});
