// What many do to imports at once.
import { afterAll, beforeAll, expect, test } from "vitest";
import { welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
beforeAll(async () => {
  opened = await openTestCatalogue();
});
afterAll(() => opened.close());

test("however many cancel at the same moment, each has its answer: nobody who holds a connection waits for another", async () => {
  const { desk } = await welcomeColleague(opened.catalogue, "curator");
  const cancels = Array.from({ length: 12 }, () => desk.imports.cancel({ id: 2_000_000_000 }));
  const codes = (await Promise.allSettled(cancels)).map((one) => one.status === "rejected" && one.reason.cause.code);
  expect(new Set(codes)).toEqual(new Set(["not-found"]));
});
