// What a platform was asked is kept for a while, and asked once for all.
import { expect, it } from "vitest";
import { remember } from "./remembered.ts";

function build(options: { limit?: number; fails?: () => boolean } = {}) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const failures: unknown[] = [];
  const remembered = remember<string>({
    async read(key) {
      asked.push(key);
      if (options.fails?.()) throw new Error("away");
      return `${key} ${asked.length}`;
    },
    keepMs: 1000,
    keepFailureMs: 100,
    limit: options.limit ?? 10,
    now: () => clock.now,
    onFailure: (error) => failures.push(error),
  });
  return { remembered, asked, clock, failures };
}

it("asks once for all who ask at the same moment, and again when it is too old", async () => {
  const { remembered, asked, clock } = build();
  expect(await Promise.all([remembered.find("a"), remembered.find("a")])).toEqual(["a 1", "a 1"]);
  clock.now = 999;
  expect(await remembered.find("a")).toBe("a 1");
  expect(await remembered.find("a", 500)).toBe("a 2");
  clock.now = 2500;
  expect(await remembered.find("a")).toBe("a 3");
  expect(asked).toHaveLength(3);
});

it("keeps a failure shortly, and says it once", async () => {
  let isAway = true;
  const { remembered, asked, clock, failures } = build({ fails: () => isAway });
  expect([await remembered.find("a"), await remembered.find("a")]).toEqual([null, null]);
  expect([asked.length, failures.length]).toEqual([1, 1]);
  isAway = false;
  clock.now = 101;
  expect(await remembered.find("a")).toBe("a 2");
});

it("forgets the oldest when there are too many", async () => {
  const { remembered, asked } = build({ limit: 2 });
  for (const key of ["a", "b", "c", "b", "a"]) await remembered.find(key);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});

it("is asked again for what was forgotten, and for nothing else", async () => {
  const { remembered } = build();
  await Promise.all([remembered.find("a"), remembered.find("b")]);
  remembered.forget("a");
  expect([await remembered.find("a"), await remembered.find("b")]).toEqual(["a 3", "b 2"]);
});
