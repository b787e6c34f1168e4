// What was fetched is given again; what failed is tried again.
import { expect, test } from "vitest";
import { once } from "./once.ts";

test("it is fetched once, and the promise says to React that it is there", async () => {
  let times = 0;
  const fetchOnce = once(async () => ++times);
  expect(fetchOnce()).toBe(fetchOnce());
  expect([await fetchOnce(), await fetchOnce()]).toEqual([1, 1]);
  expect(fetchOnce()).toMatchObject({ status: "fulfilled", value: 1 });
});

test("a failure is told to whoever waited, and forgotten", async () => {
  let isThere = false;
  const fetchOnce = once(async () => {
    if (!isThere) throw new Error("no way through");
    return "here";
  });
  await expect(fetchOnce()).rejects.toThrow("no way through");
  isThere = true;
  expect(await fetchOnce()).toBe("here");
});
