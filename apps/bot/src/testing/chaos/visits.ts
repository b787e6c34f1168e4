// What members come for, each with a few requests one after another, from buttons that they really got.
import { say } from "@convivio/cards";
import type { Chance } from "./chance.ts";
import type { ChatMember, Said } from "./member.ts";
import { type ButtonName, buttonIn } from "./reading.ts";

/** What members were told is done: it must be there in the end, once. */
export type Confirmed = {
  follows: { user: string; city: string }[];
  stops: string[];
  /** Who pressed Stop, whether or not they heard of it: what they followed may have been stopped. */
  triedToStop: string[];
  suggestions: string[];
  reports: string[];
  wishes: { user: string; text: string }[];
  languages: { user: string; language: string }[];
};

export function nothingConfirmed(): Confirmed {
  return { follows: [], stops: [], triedToStop: [], suggestions: [], reports: [], wishes: [], languages: [] };
}

export type Visit = { member: ChatMember; chance: Chance; confirmed: Confirmed; nextNumber(): number };

export const followedCities = ["turin", "barcelona", "berlin", "vienna", "oslo", "montreal"] as const;

const questions = [
  ...["barcelona", "torino", "housing", "since 2020 refugees", "oslo business", "barcelna", "youth", "école", "japan"],
  ...["montreal education", "rumeurs", "salute", "women", "berlin language", "italy", "2016", "help", "turin youth"],
] as const;

/** Of a hundred visits. */
const purposes = {
  browse: 30,
  gatherings: 10,
  share: 12,
  follow: 14,
  suggest: 10,
  wish: 8,
  report: 6,
  settings: 4,
  mention: 4,
  write: 2,
} as const;

export async function visit(scene: Visit): Promise<void> {
  await visits[scene.chance.weigh(purposes)](scene);
}

const isSaid = (said: Said | null, sentence: string): boolean => said?.seen.text.includes(sentence) === true;
/** As cards begin, whatever they are about. */
const sentences = {
  followed: say("en", "heading.followed.member", { label: "" }).trim(),
  stopped: say("en", "heading.stopped", { label: "" }).trim(),
  suggested: say("en", "suggestion.taken", { title: "" }).trim().slice(0, 30),
  reported: say("en", "report.taken"),
  waiting: say("en", "heading.told"),
};

async function pressIn({ member }: Visit, on: Said | null, name: ButtonName): Promise<Said | null> {
  const button = on === null ? null : buttonIn(on.seen.text, name);
  return button === null || on === null ? null : member.press(button, on);
}

const ask = ({ member, chance }: Visit) => member.command(`/practice ${chance.pick(questions)}`);

const visits: Record<keyof typeof purposes, (scene: Visit) => Promise<void>> = {
  async browse(scene) {
    const answer = await ask(scene);
    if (scene.chance.happens(0.5)) await pressIn(scene, answer, "details");
    if (scene.chance.happens(0.3)) await pressIn(scene, await pressIn(scene, answer, "more"), "next");
  },

  async gatherings({ member, chance }) {
    await member.command(`/event ${chance.pick(["2011", "upcoming", "new york", "past"])}`);
    if (chance.happens(0.5)) await member.command("/convivio help");
  },

  async share(scene) {
    await pressIn(scene, await ask(scene), "share");
  },

  async follow(scene) {
    const { member, chance, confirmed } = scene;
    const city = chance.pick(followedCities);
    const preview = await member.command(`/convivio follow ${city}`);
    const followed = await pressIn(scene, preview, "toldAtOnce");
    // Impatient, or not sure.
    const again = chance.happens(0.3) ? await pressIn(scene, preview, "toldAtOnce") : null;
    if ([followed, again].some((said) => isSaid(said, sentences.followed))) {
      confirmed.follows.push({ user: member.user, city });
    }
    const list = chance.happens(0.5) ? await member.command("/convivio following") : null;
    if (list === null || chance.happens(0.7)) return;
    confirmed.triedToStop.push(member.user);
    if (isSaid(await pressIn(scene, list, "stop"), sentences.stopped)) confirmed.stops.push(member.user);
  },

  async suggest({ member, confirmed, nextNumber, chance }) {
    const form = await member.command("/convivio suggest");
    if (form?.seen.kind !== "form") return;
    const title = `Shared gardens ${nextNumber()}`;
    const place = member.platform === "slack" ? { city: "Turin", theme: "housing" } : { where: "Turin, housing" };
    const written = {
      title,
      ...place,
      link: "https://example.org/gardens",
      text: "Neighbours garden.",
      consent: "yes",
    };
    if (isSaid(await member.submit(form, written), sentences.suggested)) confirmed.suggestions.push(title);
    if (chance.happens(0.5)) await member.command("/convivio suggestions");
  },

  async wish(scene) {
    const { member, confirmed, nextNumber } = scene;
    const text = wishedWord(nextNumber());
    const nothing = await member.command(`/practice ${text}`);
    const counted = await pressIn(scene, nothing, "wish");
    if (isSaid(await pressIn(scene, counted, "tell"), sentences.waiting)) {
      confirmed.wishes.push({ user: member.user, text });
    }
  },

  async report(scene) {
    const { member, confirmed, nextNumber } = scene;
    const form = await pressIn(scene, await pressIn(scene, await ask(scene), "details"), "report");
    if (form?.seen.kind !== "form") return;
    const text = `The link leads nowhere, ${nextNumber()}.`;
    if (isSaid(await member.submit(form, { reason: "link", text }), sentences.reported)) confirmed.reports.push(text);
  },

  async settings({ member, chance, confirmed }) {
    const language = chance.pick(["it", "fr", "es", "ar"]);
    const shown = await member.command(`/convivio settings language ${language}`);
    if (shown?.seen.kind === "answer") confirmed.languages.push({ user: member.user, language });
    await member.command("/convivio settings");
  },

  async mention({ member, chance }) {
    await member.mention(chance.pick(questions));
  },

  async write({ member, chance }) {
    await member.write(chance.pick(questions));
  },
};

/** Nobody knows such a word, until something is published that has it. */
export function wishedWord(number: number): string {
  const letters = [...String(number).padStart(5, "0")].map((digit) => "bdfgklmprv"[Number(digit)]);
  return `zo${letters.join("o")}x`;
}
