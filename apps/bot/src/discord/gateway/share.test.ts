// What a bot takes of the shards, and what it lets go.
import { expect, it } from "vitest";
import { shardToLetGo, shardToTake } from "./share.ts";

it.each([
  ["within its share, takes what is free", { own: [0], held: [0], botCount: 2, settledCount: 2 }, 1, null],
  ["beyond it, leaves it to the others", { own: [0, 1], held: [0, 1], botCount: 2, settledCount: 2 }, null, null],
  [
    "lets go what is more than its share",
    { own: [0, 1, 2, 3], held: [0, 1, 2, 3], botCount: 2, settledCount: 2 },
    null,
    3,
  ],
  [
    "but not for who has only come",
    { own: [0, 1, 2, 3], held: [0, 1, 2, 3], botCount: 2, settledCount: 1 },
    null,
    null,
  ],
  ["rounds up", { own: [0], held: [0, 1, 2], botCount: 3, settledCount: 3 }, 3, null],
])("a bot, %s", (_, { own, held, ...others }, take, letGo) => {
  const around = { shardCount: 4, own, held: new Set(held), ...others };
  expect(shardToTake(around, () => false)).toBe(take);
  expect(shardToLetGo(around)).toBe(letGo);
});

it("what its share leaves over is taken when nobody else does", () => {
  const around = { shardCount: 4, own: [0, 1], held: new Set([0, 1, 3]), botCount: 2, settledCount: 2 };
  expect(shardToTake(around, (shard) => shard === 2)).toBe(2);
});
