// Posts what Convivio owes: claims it, asks once more right before the post, posts once, and says how that went.
import { setTimeout as pause } from "node:timers/promises";
import { buildDeliveredCard, type Card } from "@convivio/cards";
import type { ChatPlatform, Delivery, DeliveryAddress, DeliveryOutcome } from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";
import type { InFlight } from "../in-flight.ts";
import { describeError, type Log } from "../log.ts";
import { retries } from "../metrics.ts";

export type Timing = {
  /** How often the API is asked for what is owed. */
  everyMs: number;
  /** How long at most it is left alone while it cannot be reached. */
  longestPauseMs: number;
  /** Between two posts to one place: platforms take about one a second. */
  spacingMs: number;
  /** How long to wait before saying again how a post went. */
  settlePausesMs: readonly number[];
};

const usual: Timing = {
  everyMs: 2000,
  longestPauseMs: 30_000,
  spacingMs: 1100,
  settlePausesMs: [500, 2000, 5000, 15_000],
};
const claimLimit = 10;
const callTimeoutMs = 10_000;

export type DelivererOptions<Message> = {
  platform: ChatPlatform;
  catalogue: Pick<Catalogue, "deliveries">;
  log: Log;
  inFlight: InFlight;
  /** Whether the platform can be reached at all. */
  isReady(): boolean;
  render(card: Card): Message;
  /** Posts at most once; never throws for what the platform answers. */
  post(delivery: Delivery, message: Message): Promise<DeliveryOutcome>;
  timing?: Partial<Timing> | undefined;
};

export type Deliverer = {
  start(): void;
  /** Begins nothing any more; what is being posted is finished, and kept count of in `inFlight`. */
  stop(): void;
};

export function createDeliverer<Message>(options: DelivererOptions<Message>): Deliverer {
  const timing = { ...usual, ...options.timing };
  const stopping = new AbortController();
  const postedAt = new Map<string, number>();
  const rest = (ms: number) => pause(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
  const courier: Courier<Message> = { options, timing, stop: stopping.signal, postedAt, rest };
  return { start: () => void run(courier), stop: () => stopping.abort() };
}

type Courier<Message> = {
  options: DelivererOptions<Message>;
  timing: Timing;
  stop: AbortSignal;
  /** When each place got its last post. */
  postedAt: Map<string, number>;
  rest(ms: number): Promise<void>;
};

async function run<Message>(courier: Courier<Message>): Promise<void> {
  const { options, timing, stop } = courier;
  let failures = 0;
  while (!stop.aborted) {
    const claimed = options.isReady() ? await claim(courier, failures) : [];
    failures = claimed === null ? failures + 1 : 0;
    const places = Map.groupBy(claimed ?? [], ({ address }) => placeOf(address));
    await Promise.all([...places.values()].map((deliveries) => deliverInOrder(courier, deliveries)));
    forgetOld(courier);
    // Several bots would else ask at the same moment again and again.
    const jitter = 0.75 + Math.random() / 2;
    await courier.rest(Math.min(timing.everyMs * 2 ** failures, timing.longestPauseMs) * jitter);
  }
}

/** Null where the API cannot be asked; that is said once, and when it is over. */
async function claim<Message>({ options }: Courier<Message>, failures: number): Promise<Delivery[] | null> {
  const { catalogue, platform, log } = options;
  try {
    const signal = AbortSignal.timeout(callTimeoutMs);
    const claimed = await catalogue.deliveries.claim.mutate({ platform, limit: claimLimit }, { signal });
    if (failures > 0) log.info({ platform }, "what is owed can be asked for again");
    return claimed;
  } catch (error) {
    const said = { platform, error: describeError(error) };
    if (failures === 0) log.warn(said, "what is owed cannot be asked for");
    else log.debug(said, "what is owed cannot be asked for yet");
    return null;
  }
}

async function deliverInOrder<Message>(courier: Courier<Message>, deliveries: readonly Delivery[]): Promise<void> {
  const { log, inFlight } = courier.options;
  for (const delivery of deliveries) {
    await inFlight.track(deliver(courier, delivery)).catch((error) => {
      log.error({ delivery: delivery.id, error: describeError(error) }, "a delivery failed");
    });
  }
}

async function deliver<Message>(courier: Courier<Message>, delivery: Delivery): Promise<void> {
  const { options, timing, stop, postedAt } = courier;
  const message = options.render(buildDeliveredCard(delivery.content, delivery.language));
  const place = placeOf(delivery.address);
  const waitMs = (postedAt.get(place) ?? 0) + timing.spacingMs - Date.now();
  if (waitMs > 0) await courier.rest(waitMs);
  // Not begun, so another bot may have it as soon as the claim has run out.
  if (stop.aborted || !(await begin(courier, delivery))) return;
  const outcome = await options.post(delivery, message).catch((error): DeliveryOutcome => {
    options.log.error({ delivery: delivery.id, error: describeError(error) }, "a post failed in an unforeseen way");
    return { outcome: "uncertain" };
  });
  postedAt.set(place, Date.now());
  tell(options.log, delivery, outcome);
  await settle(courier, delivery, outcome);
}

async function begin<Message>(courier: Courier<Message>, delivery: Delivery): Promise<boolean> {
  const { catalogue, log } = courier.options;
  const { id, claim } = delivery;
  try {
    const signal = AbortSignal.timeout(callTimeoutMs);
    return (await catalogue.deliveries.post.mutate({ id, claim }, { signal })).isYours;
  } catch (error) {
    log.warn({ delivery: id, error: describeError(error) }, "a post was not begun");
    // The API may have taken it for begun. Nothing was posted, so it may come later.
    await settle(courier, delivery, { outcome: "later", retryAfterMs: 0 });
    return false;
  }
}

/** Said again patiently: a post of which the API never hears stays uncertain there, and is not repeated. */
async function settle<Message>(
  { options, timing }: Courier<Message>,
  { id, claim }: Delivery,
  outcome: DeliveryOutcome,
): Promise<void> {
  for (const pauseMs of [...timing.settlePausesMs, null]) {
    try {
      const signal = AbortSignal.timeout(callTimeoutMs);
      await options.catalogue.deliveries.settle.mutate({ id, claim, ...outcome }, { signal });
      return;
    } catch (error) {
      const said = { delivery: id, outcome: outcome.outcome, error: describeError(error) };
      if (pauseMs === null) return options.log.error(said, "how a delivery went could not be told");
      await pause(pauseMs);
      retries.inc({ to: "api", reason: "no-answer" });
    }
  }
}

/** Who gets what stays out of the log. */
function tell(log: Log, { id }: Delivery, outcome: DeliveryOutcome): void {
  const said = { delivery: id, outcome: outcome.outcome, ...("code" in outcome ? { code: outcome.code } : {}) };
  if (outcome.outcome === "sent") log.debug(said, "a delivery was posted");
  else log.warn(said, "a delivery was not posted, or nobody knows");
}

function placeOf({ workspace, channel, user }: DeliveryAddress): string {
  return `${workspace}:${channel ?? user}`;
}

function forgetOld<Message>({ postedAt, timing }: Courier<Message>): void {
  for (const [place, at] of postedAt) if (Date.now() - at > timing.spacingMs) postedAt.delete(place);
}
