// What the API would say of requests handed over, kept in memory: who has which, how far it is, and whose holder is dead.
import type { AbandonedRequest, NewRequest, RequestState } from "@convivio/core";
import type { Catalogue, HeldRequests, TakeRequests } from "../catalogue.ts";

type Kept = NewRequest & { holder: string; state: RequestState; attempts: number; at: string; isAlone: boolean };

export type TestRequests = Catalogue["requests"] & {
  kept: Map<string, Kept>;
  /** As if their holders had not been heard of for longer than is borne. */
  letDie(): void;
  renewals: number;
  /** How many are given up at the next look. */
  gaveUp: number;
  /** What each call waits for before it is taken; a test makes it fail, hang or late. */
  before: Record<keyof Catalogue["requests"], () => Promise<void>>;
};

export function buildRequests(): TestRequests {
  const kept = new Map<string, Kept>();
  const nothing = async () => {};
  const take = ({ holder, requests: given }: TakeRequests) =>
    given.flatMap((request) => {
      const { identity } = request;
      const known = kept.get(identity);
      const taken = { state: "taken", attempts: 1, at: new Date().toISOString(), isAlone: false } as const;
      if (known === undefined) kept.set(identity, { ...request, ...taken, holder });
      const isFirst = known === undefined || (known.holder === holder && known.state === "taken");
      return isFirst ? [identity] : [];
    });
  const held = ({ holder, identities }: HeldRequests) =>
    identities.flatMap((identity) => {
      const one = kept.get(identity);
      const isTheirs = one?.holder === holder && (one.state === "taken" || one.state === "replying");
      return isTheirs ? [one] : [];
    });
  const identitiesOf = (found: Kept[]) => found.map(({ identity }) => identity);
  const requests: TestRequests = {
    kept,
    renewals: 0,
    gaveUp: 0,
    letDie: () => {
      for (const one of kept.values()) one.isAlone = true;
    },
    before: { take: nothing, renew: nothing, replying: nothing, finish: nothing, claimAbandoned: nothing },
    take: {
      async mutate(input) {
        await requests.before.take();
        return { first: take(input) };
      },
    },
    renew: {
      async mutate(input) {
        await requests.before.renew();
        requests.renewals += 1;
        const found = held(input);
        for (const one of found) one.isAlone = false;
        return { yours: identitiesOf(found) };
      },
    },
    replying: {
      async mutate(input) {
        await requests.before.replying();
        const found = held(input);
        for (const one of found) one.state = "replying";
        return { yours: identitiesOf(found) };
      },
    },
    finish: {
      async mutate(input) {
        await requests.before.finish();
        const found = held(input);
        for (const one of found) Object.assign(one, { state: "done", payload: "" });
        return { yours: identitiesOf(found) };
      },
    },
    claimAbandoned: {
      async mutate({ platform, holder }) {
        await requests.before.claimAbandoned();
        const left = [...kept.values()].filter(
          (one) => one.isAlone && one.holder !== holder && (one.state === "taken" || one.state === "replying"),
        );
        const { gaveUp } = requests;
        requests.gaveUp = 0;
        return {
          gaveUp,
          requests: left.map((one): AbandonedRequest => {
            Object.assign(one, { holder, isAlone: false, attempts: one.attempts + 1 });
            const { identity, kind, payload, attempts, at } = one;
            return { platform, identity, kind, payload, attempts, at, state: one.state as "taken" | "replying" };
          }),
        };
      },
    },
  };
  return requests;
}
