// An end that was asked for comes, whatever hangs.
import { expect, test } from "vitest";
import { closeLatestFirst } from "./ending.ts";

test("the latest is closed first; what fails or hangs is said, and the others are closed all the same", async () => {
  const closed: string[] = [];
  const said: string[] = [];
  const log = { error: (_: unknown, line: string) => void said.push(line) };
  const closers = [
    async () => void closed.push("database"),
    () => new Promise<void>(() => {}),
    () => Promise.reject(new Error("odd")),
    async () => void closed.push("server"),
  ];
  await closeLatestFirst(closers, log as never, 20);
  expect(closed).toEqual(["server", "database"]);
  expect(said).toEqual(["could not be closed", "was not closed in time"]);
});
