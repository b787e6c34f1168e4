// Requests of one platform, or of several bots of it, in front of an API kept in memory: one for each test.
import type { AbandonedRequest, ChatPlatform } from "@convivio/core";
import { afterEach, beforeEach } from "vitest";
import type { Catalogue } from "../catalogue.ts";
import { createInFlight } from "../in-flight.ts";
import { createRequests, type Requests, type Resume } from "../requests/requests.ts";
import { buildLog } from "./log-lines.ts";
import { pause } from "./loopback.ts";
import { buildRequests, type TestRequests } from "./requests.ts";

/** For a test file: there before each of its tests. */
export function stageRequests() {
  const { log, lines } = buildLog();
  const running: Requests[] = [];
  const scene = { lines } as {
    api: TestRequests;
    said: string[];
    /** How often the API was called, by procedure. */
    calls: Record<string, number>;
    lines: string[];
  };
  beforeEach(() => {
    Object.assign(scene, { api: buildRequests(), said: [], calls: {} });
    lines.length = 0;
    for (const name of ["take", "replying", "finish"] as const) {
      scene.api.before[name] = async () => {
        scene.calls[name] = (scene.calls[name] ?? 0) + 1;
        await pause(5);
      };
    }
  });
  afterEach(() => {
    for (const requests of running.splice(0)) requests.stop();
  });

  /** What another bot has left is said to be its heir's. */
  const answering: Resume = (left: AbandonedRequest) => async () => async () =>
    void scene.said.push(`heir: ${left.identity}`);

  function start(
    resume: Resume = answering,
    requestsOfApi: Catalogue["requests"] = scene.api,
    platform: ChatPlatform = "slack",
  ): Requests {
    const requests = createRequests({
      platform,
      catalogue: { requests: requestsOfApi },
      log,
      inFlight: createInFlight(),
      isReady: () => true,
      resume,
      deadlineMs: 300,
      requestTiming: { claimEveryMs: 20, renewEveryMs: 20, longestPauseMs: 100, graceMs: 100 },
    });
    running.push(requests);
    return requests;
  }
  return Object.assign(scene, { start, answering });
}
