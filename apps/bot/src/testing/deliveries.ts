// What the API owes, kept in memory: one claim at a time, one post, and what became of it.
import type { Delivery, DeliveryOutcome, DeliveryState } from "@convivio/core";
import type { Catalogue, ReportDelivery } from "../catalogue.ts";
import { buildPractice } from "./build-answer.ts";
import { buildSubscriptionView } from "./subscriptions.ts";

type Owed = { delivery: Delivery; state: DeliveryState; outcomes: DeliveryOutcome[]; notBefore: number };

export type TestDeliveries = Catalogue["deliveries"] & {
  /** Owes one more; gives what became of it, as it changes. */
  owe(delivery: Partial<Delivery> & Pick<Delivery, "address">): Owed;
  claims: number;
  /** What each call waits for before it is taken; a test makes it fail. */
  before: { claim(): Promise<void>; post(): Promise<void>; settle(): Promise<void> };
};

const stateAfter: Record<DeliveryOutcome["outcome"], DeliveryState> = {
  sent: "sent",
  uncertain: "uncertain",
  refused: "refused",
  later: "waiting",
};

let numbered = 0;

export function buildDelivery(overrides: Partial<Delivery> & Pick<Delivery, "address">): Delivery {
  numbered += 1;
  const subscription = buildSubscriptionView({ follower: "channel", channel: "C1", setUpBy: "Amina" });
  return {
    id: numbered,
    claim: "",
    language: "en",
    nonce: `n${numbered}-${Date.now() % 1_000_000}`,
    content: { type: "digest", subscription, practices: [buildPractice()], events: [], more: 0 },
    ...overrides,
  };
}

export function buildDeliveries(): TestDeliveries {
  const owed: Owed[] = [];
  const inHand = ({ id, claim }: ReportDelivery) =>
    owed.find(({ delivery }) => delivery.id === id && delivery.claim === claim);
  const deliveries: TestDeliveries = {
    claims: 0,
    before: { claim: async () => {}, post: async () => {}, settle: async () => {} },
    owe(overrides) {
      const made: Owed = { delivery: buildDelivery(overrides), state: "waiting", outcomes: [], notBefore: 0 };
      owed.push(made);
      return made;
    },
    claim: {
      async mutate({ platform, limit }) {
        await deliveries.before.claim();
        const due = owed.filter(
          ({ delivery, state, notBefore }) =>
            delivery.address.platform === platform && state === "waiting" && notBefore <= Date.now(),
        );
        return due.slice(0, limit).map((one) => {
          deliveries.claims += 1;
          one.state = "claimed";
          one.delivery = { ...one.delivery, claim: `claim-${deliveries.claims}` };
          return one.delivery;
        });
      },
    },
    post: {
      async mutate(report) {
        await deliveries.before.post();
        const found = inHand(report);
        if (found?.state !== "claimed") return { isYours: false };
        found.state = "posting";
        return { isYours: true };
      },
    },
    settle: {
      async mutate({ id, claim, ...outcome }) {
        await deliveries.before.settle();
        const found = inHand({ id, claim });
        if (found === undefined) return;
        found.outcomes.push(outcome);
        found.state = stateAfter[outcome.outcome];
        if (outcome.outcome === "later") found.notBefore = Date.now() + outcome.retryAfterMs;
      },
    },
  };
  return deliveries;
}
