// The files that a running server writes: its pid file and its log.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeScene } from "./fixtures/scene.ts";
import { placesIn } from "./places.ts";
import { disarmStalePid, findPostmaster, trimLog } from "./postmaster.ts";
import { startEmbedded } from "./server.ts";

function makePlaces() {
  const places = placesIn(makeScene());
  mkdirSync(places.cluster, { recursive: true });
  return places;
}

test("a log grown long is set aside once and begun again; a short one stays", () => {
  const places = makePlaces();
  trimLog(places);
  writeFileSync(places.log, "short");
  trimLog(places);
  expect(existsSync(places.olderLog)).toBe(false);
  writeFileSync(places.log, Buffer.alloc(6_000_000, "long"));
  trimLog(places);
  expect(statSync(places.log).size).toBe(0);
  expect(statSync(places.olderLog).size).toBe(6_000_000);
});

test("the pid file of a server that lives is left alone", async () => {
  const folder = makeScene();
  const server = await startEmbedded({ folder });
  const { postmasterPid } = placesIn(folder);
  const before = readFileSync(postmasterPid, "utf8");
  disarmStalePid(placesIn(folder));
  expect(readFileSync(postmasterPid, "utf8")).toBe(before);
  await server.stop();
});

test.each(["", "0\n", "letters\n"])("a pid file cut off as %j is taken away", (text) => {
  const places = makePlaces();
  writeFileSync(places.postmasterPid, text);
  expect(findPostmaster(places)).toBeUndefined();
  disarmStalePid(places);
  expect(existsSync(places.postmasterPid)).toBe(false);
});
