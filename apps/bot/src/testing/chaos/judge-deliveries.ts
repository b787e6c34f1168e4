// The judgement of deliveries: each is sent once, or marked as one of which nobody knows, and then not repeated.
import type { KeptDelivery, KeptSubscription, Publication } from "@convivio/api/testing/busy-newsroom";
import type { Post } from "./ledger.ts";

export type Addressed = KeptDelivery & { address: string };

const ended: ReadonlySet<string> = new Set(["sent", "uncertain", "refused", "dropped"]);
const mayHaveArrived: ReadonlySet<string> = new Set(["sent", "uncertain"]);

export type DeliveryJudgement = {
  problems: string[];
  /** Posts of deliveries that nobody knew to have arrived. */
  arrivedUnknown: number;
};

/** Every post belongs to one delivery, and every delivery has at most one. */
export function judgeDeliveries(deliveries: readonly Addressed[], posts: readonly Post[]): DeliveryJudgement {
  const problems: string[] = [];
  const postsOf = new Map<Addressed, Post[]>(deliveries.map((one) => [one, []]));
  for (const post of posts) {
    const found = findDelivery(deliveries, post, postsOf);
    if (found === null) problems.push(`nobody owed this post to ${post.address}: ${post.text.slice(0, 200)}`);
    else postsOf.get(found)?.push(post);
  }
  let arrivedUnknown = 0;
  for (const [delivery, its] of postsOf) {
    const called = `delivery ${delivery.id} (${delivery.type} on ${delivery.platform}, ${delivery.state})`;
    if (!ended.has(delivery.state)) problems.push(`${called} has come to no end`);
    if (its.length > 1) problems.push(`${called} was posted ${its.length} times, to ${delivery.address}`);
    if (its.length > 0 && !mayHaveArrived.has(delivery.state)) problems.push(`${called} was posted all the same`);
    if (delivery.state === "sent" && its.length === 0) problems.push(`${called} is said to be sent and never arrived`);
    if (delivery.state === "uncertain") arrivedUnknown += its.length;
  }
  return { problems, arrivedUnknown };
}

/** By the platform's own number, else by what it says: nothing is told twice to the same subscription or member. */
function findDelivery(
  deliveries: readonly Addressed[],
  post: Post,
  taken: ReadonlyMap<Addressed, readonly Post[]>,
): Addressed | null {
  const there = deliveries.filter(({ platform, address }) => platform === post.platform && address === post.address);
  const byNumber = there.find(({ id, postedMessage }) =>
    post.nonce === null ? postedMessage === post.id : post.nonce === `convivio-${id}`,
  );
  if (byNumber) return byNumber;
  const alike = there.filter(({ type, titles }) => {
    const isThread = (type === "correction") === (post.thread !== null);
    return isThread && titles.some((title) => post.text.includes(JSON.stringify(title).slice(1, -1)));
  });
  const rank = (one: Addressed) => (one.state === "uncertain" && taken.get(one)?.length === 0 ? 0 : 1);
  return alike.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Whoever followed a city before something about it was published is owed it, by one delivery. */
export function findUntold(
  deliveries: readonly KeptDelivery[],
  subscriptions: readonly KeptSubscription[],
  published: readonly Publication[],
): string[] {
  const told = new Map<string, number>();
  for (const { type, subscription, titles, state } of deliveries) {
    if (type !== "digest" || state === "refused" || state === "dropped") continue;
    for (const title of titles) told.set(`${subscription} ${title}`, (told.get(`${subscription} ${title}`) ?? 0) + 1);
  }
  return subscriptions
    .filter(({ isRunning }) => isRunning)
    .flatMap(({ id, label, address, startedAt }) =>
      published
        .filter(({ city, at }) => city === label && at > startedAt)
        .map(({ title }) => ({ title, times: told.get(`${id} ${title}`) ?? 0 }))
        .filter(({ times }) => times !== 1)
        .map(({ title, times }) => `${address} follows ${label} and is owed “${title}” by ${times} deliveries`),
    );
}
