// When a request is acknowledged: once it has left for the API, or once that has it where it was away.
import { createServer } from "node:http";
import { createClient } from "@convivio/client";
import { ConvivioError } from "@convivio/core";
import { beforeEach, describe, expect, it } from "vitest";
import { listen, pause, readBody, until } from "../testing/loopback.ts";
import { stageRequests } from "../testing/requests-scene.ts";

const scene = stageRequests();
const { start, answering } = scene;
const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

describe("the acknowledgement", () => {
  const order: string[] = [];
  const acknowledge = async () => {
    order.push("acknowledged");
    return "here" as const;
  };
  const answer = async () => async () => void order.push("said");
  const ask = (identity: string) => ({ identity, workspace: null, kind: "command", payload: {} });
  beforeEach(() => void order.splice(0));

  it.each([
    ["slack", 2],
    ["discord", 1],
  ] as const)(
    "of what comes twice is given in %s %i times: where one is taken, the first must give it",
    async (platform, times) => {
      const requests = start(answering, scene.api, platform);
      await Promise.all(["twice", "twice"].map((identity) => requests.handle(ask(identity), answer, acknowledge)));
      expect(order.filter((one) => one === "acknowledged")).toHaveLength(times);
      expect(order.filter((one) => one === "said")).toHaveLength(1);
    },
  );

  it.each([
    ["a question is looked up meanwhile", true, ["acknowledged", "answer", "taken"]],
    ["what changes something is not", false, ["acknowledged", "taken", "answer"]],
  ])(
    "comes once the request has left for the API, and does not wait for its word; %s",
    async (_, isQuestion, expected) => {
      const server = createServer(async (request, response) => {
        if ((await readBody(request)).includes('"q"')) order.push("arrived");
        await pause(100);
        order.push("taken");
        response.end(JSON.stringify({ result: { data: { first: ["q"] } } }));
      });
      const over = createClient({ url: await listen(server), key: "a-key-for-tests-only", isBatched: false });
      const prepare = async () => {
        order.push("answer");
        return async () => {};
      };
      await start(answering, { ...scene.api, take: over.requests.take }).handle(
        { ...ask("q"), isQuestion },
        prepare,
        acknowledge,
      );
      server.close();
      expect(order.filter((one) => one !== "arrived")).toEqual(expected);
      expect(order).toContain("arrived");
    },
  );

  it("waits while the API is known to be away, until the request is kept", async () => {
    const requests = start();
    let isAway = true;
    scene.api.before.take = async () => {
      if (isAway) throw notAvailable();
      order.push("taken");
    };
    void requests.handle(ask("first"), answer, acknowledge);
    await until("an honest answer", () => order.includes("said"));
    order.splice(0);
    const slowly = () => pause(500).then(answer);
    const handled = requests.handle(ask("second"), slowly, acknowledge);
    // Delivered once more, it waits for the same.
    const again = requests.handle(ask("second"), slowly, acknowledge);
    await pause(50);
    expect(order).toEqual([]);
    isAway = false;
    await Promise.all([handled, again]);
    const own = order.filter((one, at) => order.indexOf(one) === at);
    expect(own).toEqual(["taken", "acknowledged", "said"]);
  });

  it("comes all the same where the API stays away", async () => {
    const requests = start();
    scene.api.before.take = () => Promise.reject(notAvailable());
    for (const count of [1, 2]) {
      void requests.handle(ask(`away ${count}`), answer, acknowledge);
      await until("an honest answer", () => order.filter((one) => one === "said").length === count);
    }
    expect(order).toEqual(["acknowledged", "said", "acknowledged", "said"]);
  });

  it("that the platform does not take any more ends the request: nobody else is to answer it", async () => {
    await start().handle(ask("late"), answer, async () => "nowhere");
    expect(order).toEqual([]);
    expect([...scene.api.kept.values()].map(({ state }) => state)).toEqual(["done"]);
  });

  it("that another bot gave in our place leaves the answer to whoever has the request", async () => {
    const elsewhere = async () => "elsewhere" as const;
    await Promise.all([
      start().handle(ask("both"), answer, elsewhere),
      start().handle(ask("both"), answer, acknowledge),
    ]);
    expect(order.toSorted()).toEqual(["acknowledged", "said"]);
    expect(scene.api.kept.get("both")?.state).toBe("done");
    order.splice(0);
    scene.api.before.take = () => Promise.reject(notAvailable());
    await start().handle(ask("unknown"), answer, elsewhere);
    expect(order).toEqual([]);
  });
});
