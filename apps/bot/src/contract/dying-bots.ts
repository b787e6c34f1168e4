// What befalls bots and the API while requests are under way, and what is left of them then.
import { expect } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import type { MemberDriver } from "./driver.ts";

export const away = () => Promise.reject(new Error("away"));
/** Long enough for several more looks at what others have left. */
export const severalLooks = () => pause(200);
export const kept = (driver: MemberDriver) => [...driver.catalogue.requests.kept.values()];
export const settled = (driver: MemberDriver) =>
  until("an end", () => kept(driver).every(({ state }) => state === "done") && kept(driver).length > 0);
export const shareButton = "c1:k3Jd8sQ2k3Jd8sQ2k3Jd8s:share";

/** A second bot acknowledges what `act` does, and is killed as soon as `isThere`; then the API counts it as dead. */
export async function killedMeanwhile(
  driver: MemberDriver,
  act: () => Promise<unknown>,
  isThere: () => boolean,
  afterwards: () => void = () => {},
) {
  const second = await driver.startSecond();
  await act();
  await until("the moment to kill it", isThere);
  await second.kill();
  afterwards();
  driver.catalogue.requests.letDie();
}

/** The same, right before the reply. */
export async function killedBeforeReply(driver: MemberDriver, act: () => Promise<unknown>) {
  const { requests } = driver.catalogue;
  let isReady = false;
  requests.before.replying = () => {
    isReady = true;
    return hang();
  };
  await killedMeanwhile(driver, act, () => isReady);
  requests.before.replying = async () => {};
}

/** With the end of the log, should it not hold. */
export function expectCounts(driver: MemberDriver, counts: { posts: number; said: number }) {
  const found = { posts: driver.posts().length, said: driver.saidCount() };
  expect(found, driver.lines.slice(-15).join("\n")).toEqual(counts);
}
