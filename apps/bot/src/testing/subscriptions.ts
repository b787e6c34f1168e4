// What the API would say about following, kept in memory: the same refusals, and no more.
import {
  ConvivioError,
  type Follows,
  isSameMember,
  type SubscriptionList,
  type SubscriptionPreview,
  type SubscriptionView,
} from "@convivio/core";
import type { Catalogue, Follow, Preview, Stop } from "../catalogue.ts";
import { buildPractice } from "./build-answer.ts";

type Kept = { view: SubscriptionView; owner: Follows };

export type TestSubscriptions = Catalogue["subscriptions"] & {
  previewed: Preview[];
  followed: Follow[];
  stopped: Stop[];
  /** The one in which digests are read; a test may set it. */
  digestChannel: string | null;
  /** What every call waits for; a test makes it hang or fail. */
  before: () => Promise<void>;
};

const nextAt = { daily: "2026-12-01T08:00:00.000Z", weekly: "2026-12-07T08:00:00.000Z" };

export function buildSubscriptionView(overrides: Partial<SubscriptionView> = {}): SubscriptionView {
  return {
    id: "k3Jd8sQ2k3Jd8sQ2k3Jd8s",
    label: "Turin · Housing",
    url: "http://127.0.0.1:3000/?q=turin+housing",
    follower: "member",
    platform: "slack",
    channel: null,
    pace: "weekly",
    timeZone: "Europe/Rome",
    nextAt: nextAt.weekly,
    setUpBy: null,
    ...overrides,
  };
}

export function buildSubscriptions(): TestSubscriptions {
  const previews = new Map<string, SubscriptionView>();
  const kept = new Map<string, Kept>();
  const previewed: Preview[] = [];
  const followed: Follow[] = [];
  const stopped: Stop[] = [];

  function preview(input: Preview): SubscriptionPreview {
    const label = "followed" in input ? input.followed.text || String(input.followed.city) : "Turin · Housing";
    const id = String(previewed.length).padEnd(22, "P");
    const { platform } = input.member;
    const subscription = buildSubscriptionView({ id, label, platform, pace: null, nextAt: null });
    previews.set(id, subscription);
    const channel = input.place === null ? null : input.isManager ? "allowed" : "not-allowed";
    const digestChannel = input.managesWorkspace ? subscriptions.digestChannel : null;
    return { subscription, practices: [buildPractice()], events: [], count: 1, channel, digestChannel, nextAt };
  }

  /** Null for a member. */
  function channelFor({ for: wanted, isManager, managesWorkspace, place }: Follow): string | null {
    if (wanted === "member") return null;
    const [mayFollow, channel] =
      wanted === "digests" ? [managesWorkspace, subscriptions.digestChannel] : [isManager, place?.channel];
    if (!mayFollow || !channel) throw notAllowed();
    return channel;
  }

  function follow(input: Follow): SubscriptionView {
    const found = previews.get(input.id);
    if (found === undefined) throw new ConvivioError("not-found", "There is no such subscription.");
    const channel = channelFor(input);
    const { pace } = input;
    const view: SubscriptionView = {
      ...found,
      follower: channel === null ? "member" : "channel",
      pace,
      channel,
      setUpBy: channel === null ? null : input.name,
      nextAt: pace === "at-once" ? null : nextAt[pace],
    };
    kept.set(input.id, { view, owner: input });
    return view;
  }

  function list(input: Follows): SubscriptionList {
    const all = [...kept.values()];
    const own = all.filter(({ view, owner }) => view.follower === "member" && isSameMember(owner.member, input.member));
    const here = all.filter(({ view }) => view.channel !== null && view.channel === input.place?.channel);
    return { own: own.map(({ view }) => view), here: here.map(({ view }) => view), mayStopHere: input.isManager };
  }

  function stop(input: Stop): SubscriptionView {
    const found = kept.get(input.id);
    if (found === undefined) throw new ConvivioError("not-found", "There is no such subscription.");
    const isOwn = found.view.follower === "member" && isSameMember(found.owner.member, input.member);
    const isManaged = found.view.channel !== null && found.view.channel === input.place?.channel && input.isManager;
    if (!isOwn && !isManaged) throw notAllowed();
    return found.view;
  }

  const noted = <Input, Output>(calls: Input[], answer: (input: Input) => Output) => {
    return async (input: Input): Promise<Output> => {
      calls.push(input);
      await subscriptions.before();
      return answer(input);
    };
  };
  const subscriptions: TestSubscriptions = {
    previewed,
    followed,
    stopped,
    digestChannel: null,
    before: async () => {},
    preview: { mutate: noted(previewed, preview) },
    follow: { mutate: noted(followed, follow) },
    list: { query: noted([] as Follows[], list) },
    stop: { mutate: noted(stopped, stop) },
  };
  return subscriptions;
}

const notAllowed = () => new ConvivioError("not-allowed", "Only who may manage the channel may do this.");
