// What members see, moment by moment: the very payloads that the bots send, made of records of the catalogue. What nobody has written yet (a member's words, a curator's question) is an example, and said to be one.
import {
  buildCard,
  buildDeliveredCard,
  buildForm,
  buildPreviewCard,
  buildSettingsCard,
  buildTracesCard,
  type Card,
  type DiscordMessage,
  type DiscordModal,
  type FormKind,
  renderDiscord,
  renderDiscordForm,
  renderSlack,
  renderSlackForm,
  type SlackMessage,
  type SlackView,
} from "@convivio/cards";
import {
  type Answer,
  type Language,
  type MemberTraces,
  nextDigest,
  type PracticeView,
  type SubscriptionView,
  traceKinds,
} from "@convivio/core";
import type { MomentName, MomentWords } from "./words.ts";

export type Moment = {
  name: MomentName;
  /** What was typed for it; null for what comes by itself. */
  command: string | null;
  /** Whether nobody else sees it. */
  isPrivate: boolean;
} & (
  | { is: "message"; slack: SlackMessage; discord: DiscordMessage }
  | { is: "form"; slack: SlackView; discord: DiscordModal }
);

export type Scene = {
  /** Of one city, as the catalogue has them. */
  practices: readonly PracticeView[];
  language: Language;
  timeZone: string;
  now: Date;
  words: MomentWords;
};

/** Stands for the opaque ids that the buttons would carry; nothing lies behind it. */
const id = "example-example-exampl";

/** The same on both, but where a platform knows less. */
const message = (card: Card, onDiscord = card) =>
  ({ is: "message", slack: renderSlack(card), discord: renderDiscord(onDiscord) }) as const;

function form(kind: FormKind, language: Language, values: Readonly<Record<string, string>>) {
  const drawn = (isNarrow: boolean) => buildForm(kind, language, { isNarrow, values });
  return { is: "form", slack: renderSlackForm(drawn(false), ""), discord: renderDiscordForm(drawn(true)) } as const;
}

/** @returns nothing where the catalogue has no such practices. */
export function buildMoments({ practices, language, timeZone, now, words }: Scene): Moment[] {
  const [practice] = practices;
  const city = practice?.cities[0];
  if (practice === undefined || city === undefined) return [];
  const command = `/practice ${city.slug}`;
  const shared = answerAbout(practices, {
    label: city.name,
    typed: city.slug,
    slug: city.slug,
    url: city.url,
    command,
    language,
  });
  const subscription = subscriptionTo(city, timeZone, now);
  const nextAt = {
    daily: nextDigest("daily", timeZone, now).toISOString(),
    weekly: nextDigest("weekly", timeZone, now).toISOString(),
  };
  const told = { practices: practices.slice(0, 2), events: [], more: 0 };
  const suggestion = { id, title: words.suggested, at: now.toISOString(), url: null };
  const asked = { type: "suggestion", news: "asked" } as const;
  const opened: Answer = { ...shared, kind: "practice", practice };
  const found: Answer = { ...shared, kind: "practices", practices: [...practices] };
  const inVain = `${command} igloos`;
  const nothing: Answer = {
    ...shared,
    question: { ...shared.question, command: inVain },
    kind: "nothing",
    results: [],
  };
  const preview = {
    subscription,
    practices: [practice],
    events: [],
    count: practices.length,
    channel: "allowed",
    digestChannel: null,
    nextAt,
  } as const;
  const mine = { command: null, isPrivate: true };
  const ours = { command: null, isPrivate: false };
  const delivered = (content: Parameters<typeof buildDeliveredCard>[0]) =>
    message(buildDeliveredCard(content, language));
  return [
    { name: "answer", command, isPrivate: true, ...message(buildCard(found)) },
    { name: "details", command, isPrivate: true, ...message(buildCard(opened)) },
    { name: "nothing", command: inVain, isPrivate: true, ...message(buildCard(nothing)) },
    {
      name: "follow",
      command: `/convivio follow ${city.slug}`,
      isPrivate: true,
      ...message(buildPreviewCard({ ...preview, practices: [practice], events: [] }, language)),
    },
    {
      name: "digest",
      ...ours,
      ...delivered({
        type: "digest",
        subscription: { ...subscription, follower: "channel", setUpBy: "Amina" },
        ...told,
      }),
    },
    {
      name: "suggest",
      command: "/convivio suggest",
      isPrivate: true,
      ...form({ form: "suggest", message: null }, language, {
        title: words.suggested,
        city: city.name,
        where: city.name,
      }),
    },
    {
      name: "question",
      ...mine,
      ...delivered({ ...asked, suggestion: { ...suggestion, state: "changes-asked", question: words.question } }),
    },
    { name: "granted", ...mine, ...delivered({ type: "wish", asked: city.name, url: shared.url, ...told }) },
    {
      name: "correction",
      ...ours,
      ...delivered({
        type: "correction",
        message: id,
        records: [{ title: practice.title, what: "corrected", url: practice.url }],
      }),
    },
    {
      name: "settings",
      command: "/convivio settings",
      isPrivate: true,
      // Discord never says where anybody is.
      ...message(settingsCard(language, timeZone), settingsCard(language, null)),
    },
    {
      name: "forget",
      command: "/convivio forget-me",
      isPrivate: true,
      ...message(buildTracesCard(tracesOfOne(), language)),
    },
  ];
}

/** Of somebody who follows two things and has suggested one. */
function tracesOfOne(): MemberTraces {
  const none = Object.fromEntries(traceKinds.map((kind) => [kind, []])) as unknown as MemberTraces;
  return { ...none, settings: [{}], follows: [{}, {}], suggestions: [{}] };
}

function settingsCard(language: Language, timeZone: string | null): Card {
  const typed = "/convivio settings time-zone Europe/Rome";
  return buildSettingsCard({ language: null, timeZone: null }, { language, timeZone }, { timeZoneCommand: typed });
}

type About = { label: string; typed: string; slug: string; url: string; command: string; language: Language };

function answerAbout(practices: readonly PracticeView[], { label, typed, slug, url, command, language }: About) {
  return {
    id,
    language,
    question: {
      kind: "practice" as const,
      text: typed,
      command,
      understood: [{ facet: "city" as const, slug, label, typed }],
      ignored: [],
      corrected: [],
    },
    results: practices.map((one) => ({
      kind: "practice" as const,
      slug: one.slug,
      title: one.title,
      why: [{ facet: "city" as const, label }],
    })),
    suggestions: [],
    next: null,
    page: 1,
    url,
  };
}

function subscriptionTo(city: { name: string; url: string }, timeZone: string, now: Date): SubscriptionView {
  return {
    id,
    label: city.name,
    url: city.url,
    follower: "member",
    platform: "slack",
    channel: null,
    pace: "weekly",
    timeZone,
    nextAt: nextDigest("weekly", timeZone, now).toISOString(),
    setUpBy: null,
  };
}
