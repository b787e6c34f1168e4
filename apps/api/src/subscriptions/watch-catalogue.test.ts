// From a publication to a message that waits for a bot, with nobody asking: by PostgreSQL's word and the job that it wakes.
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startJobs } from "../jobs/jobs.ts";
import { makeDigestsJob } from "./make-digests.ts";
import { type FollowScene, openFollowScene } from "./testing/follow-scene.ts";
import { watchCatalogue } from "./watch-catalogue.ts";

const log = pino({ level: "silent" });
let scene: FollowScene;

beforeAll(async () => {
  scene = await openFollowScene();
});
afterAll(() => scene.close());

test("what is published reaches whoever follows at once", { timeout: 60_000 }, async () => {
  const { db } = scene.catalogue;
  await scene.follow("U1", "turin", "at-once");
  const jobs = startJobs({ db, log, jobs: [makeDigestsJob(scene.catalogue)] });
  await jobs.started;
  const watch = await watchCatalogue({ db, jobs, log, waitMs: 50 });
  const record = await scene.publish();
  await expect.poll(() => scene.deliveriesTo("U1"), { timeout: 30_000 }).toMatchObject([{ records: [record] }]);
  await watch.close();
  await jobs.close();
});

test("a burst of changes is asked for once", async () => {
  const { db } = scene.catalogue;
  let asked = 0;
  const jobs = { enqueue: async () => void asked++ };
  const watch = await watchCatalogue({ db, jobs, log, waitMs: 300 });
  for (let at = 0; at < 5; at++) await db.sql`select pg_notify('convivio_catalogue', '1')`;
  await expect.poll(() => asked).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked).toBe(1);
  await watch.close();
});
