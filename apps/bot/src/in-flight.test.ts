// A stopping bot finishes what it has begun, but does not wait for ever.
import { expect, it } from "vitest";
import { createInFlight } from "./in-flight.ts";

it("waits for what is in flight, also for what begins meanwhile", async () => {
  const inFlight = createInFlight();
  const done: string[] = [];
  const work = async (name: string, ms: number) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    done.push(name);
  };
  void inFlight.track(work("first", 20).then(() => void inFlight.track(work("second", 20))));
  expect(await inFlight.drain(1000)).toBe(true);
  expect(done).toEqual(["first", "second"]);
});

it("gives up after its time, and survives work that fails", async () => {
  const inFlight = createInFlight();
  inFlight.track(Promise.reject(new Error("x"))).catch(() => {});
  void inFlight.track(new Promise(() => {}));
  expect(await inFlight.drain(30)).toBe(false);
  expect(inFlight.count()).toBe(1);
});
