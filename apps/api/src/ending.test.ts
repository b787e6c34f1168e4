// An end that was asked for comes, whatever hangs.
import { ConvivioError } from "@convivio/core";
import { expect, test } from "vitest";
import { closeLatestFirst, insistOn } from "./ending.ts";

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

const lost = () => Object.assign(new Error("write CONNECTION_CLOSED"), { code: "CONNECTION_CLOSED" });
const silent = { warn: () => {}, error: () => {} } as never;

test("a start whose database was lost is begun again, once all that it had opened is closed", async () => {
  const told: string[] = [];
  const closers = [async () => void told.push("port closed")];
  const work = async () => {
    told.push("opened");
    closers.push(async () => void told.push("closed"));
    if (told.length < 5) throw new Error("Failed query", { cause: lost() });
  };
  await insistOn(work, { closers, log: silent, signal: new AbortController().signal }, [1, 1, 1]);
  expect(told).toEqual(["opened", "closed", "opened", "closed", "opened"]);
  expect(closers).toHaveLength(2);
});

test.each([
  ["lost each time", lost(), 3],
  ["said in words of its own", new ConvivioError("not-available", "Nothing answers there.", "", { cause: lost() }), 1],
  ["of another kind", new Error("odd"), 1],
])("what is %s is told", async (_, error, times) => {
  let tried = 0;
  const work = async () => {
    tried += 1;
    throw error;
  };
  const insisting = insistOn(work, { closers: [], log: silent, signal: new AbortController().signal }, [1, 1]);
  await expect(insisting).rejects.toBe(error);
  expect(tried).toBe(times);
});

test("nobody begins again once an end was asked for", async () => {
  const asked = new AbortController();
  const work = async () => {
    asked.abort();
    throw lost();
  };
  await expect(insistOn(work, { closers: [], log: silent, signal: asked.signal }, [1])).rejects.toThrow("CLOSED");
});
