// How every kind of message is written: heard as well as seen, its buttons named by what they do, each carrying nothing but an opaque id.
import { expect } from "vitest";
import { buildEventsAnswer, buildNothingAnswer } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import { until } from "../testing/loopback.ts";
import { buildSuggestionView } from "../testing/taking-part.ts";
import type { Behaviour } from "./behaviour.ts";
import { followForChannel } from "./conduct-behaviours.ts";
import type { MemberDriver, Said } from "./driver.ts";

type Loose = Record<string, unknown>;
type Button = { id: string; label: string; name: string; isPrimary: boolean };

/** One of each kind of message that a member sees, once for each platform: they are only read here. */
const tours = new WeakMap<MemberDriver, Promise<readonly Said[]>>();

function tour(driver: MemberDriver): Promise<readonly Said[]> {
  const made = tours.get(driver) ?? walk(driver);
  tours.set(driver, made);
  return made;
}

async function walk(driver: MemberDriver): Promise<readonly Said[]> {
  const { catalogue } = driver;
  const practices = catalogue.onAsk;
  catalogue.standing.push(buildSuggestionView({ state: "changes-asked", question: "Since when?" }));
  let count = 0;
  const then = async (ask: Promise<unknown>) => {
    await ask;
    count += 1;
    await driver.said(count - 1);
  };
  await then(driver.command("/practice turin"));
  await then(driver.press("c1:k3Jd8sQ2:details:0"));
  catalogue.onAsk = async () => buildEventsAnswer();
  await then(driver.command("/event 2011"));
  catalogue.onAsk = async () => buildNothingAnswer("n3Jd8sQ2k3Jd8sQ2k3Jd8s");
  await then(driver.command("/practice igloos"));
  await then(driver.press("c1:n3Jd8sQ2k3Jd8sQ2k3Jd8s:wish"));
  catalogue.onAsk = practices;
  await then(driver.command("/convivio"));
  await followForChannel(driver);
  count = driver.saidCount();
  await then(driver.command("/convivio following"));
  await then(driver.press("m1:language:en"));
  await then(driver.command("/convivio suggestions"));
  catalogue.onAsk = hang;
  await then(driver.command("/practice turin"));
  catalogue.deliveries.owe({ address: driver.address("channel") });
  await until("a digest", () => driver.posts().length === 1, 15_000);
  const private_ = await Promise.all(Array.from({ length: driver.saidCount() }, (_, at) => driver.said(at)));
  return [...private_, ...driver.posts()];
}

/** Every object in a message, however deep. */
function partsOf(value: unknown): Loose[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Loose, ...Object.values(value).flatMap(partsOf)];
}

const messageOf = (said: Said) => JSON.parse(said.text) as Loose;
const drawingOf = (said: Said) => partsOf(messageOf(said).blocks ?? messageOf(said).components);

function buttonsOf(said: Said): Button[] {
  return drawingOf(said)
    .filter(({ type }) => type === "button" || type === 2)
    .map((button) => {
      const label = String(button.label ?? (button.text as Loose | undefined)?.text ?? "");
      return {
        id: String(button.custom_id ?? button.action_id ?? ""),
        label,
        name: String(button.accessibility_label ?? label),
        isPrimary: button.style === "primary" || button.style === 1,
      };
    });
}

/** What is read of the drawing, links as they are written for the platform. */
function wordsOf(said: Said): string {
  return drawingOf(said)
    .filter(({ type }) => type === "mrkdwn" || type === "plain_text" || type === 10)
    .map(({ text, content }) => String(text ?? content))
    .join("\n");
}

const linkTexts = (words: string) =>
  [...words.matchAll(/<https?:[^|>\s]+\|([^>]+)>|\[([^\]]+)\]\(<?https?:[^)]+\)/g)].map(([, slack, discord]) =>
    String(slack ?? discord),
  );

const hasLetters = (text: string) => /\p{L}/u.test(text);
const small = new Set(["a", "an", "the", "at", "as", "of", "to", "in", "for"]);
const isTitleCase = (label: string) =>
  label.split(" ").every((word, at) => /^[A-Z]/.test(word) || (at > 0 && small.has(word)));
const verbs = new Set(["Answer", "Follow", "Open", "Report", "Share", "Show", "Stop", "Tell", "Try", "Use"]);
/** A button that chooses a language bears that language's own name. */
const isName = ({ id }: Button) => /^m1:language:(?!app)/.test(id);

export const writingBehaviours: readonly Behaviour[] = [
  {
    name: "every message can be heard: each button has a name, each picture words, each link a text that stands alone",
    async holds(driver) {
      const all = await tour(driver);
      expect(all.length).toBeGreaterThan(12);
      let links = 0;
      for (const said of all) {
        for (const { label, name } of buttonsOf(said))
          expect([hasLetters(label), hasLetters(name)]).toEqual([true, true]);
        for (const part of drawingOf(said)) {
          const isPicture = part.type === "image" || part.type === 11 || part.media !== undefined;
          if (isPicture) expect(hasLetters(String(part.alt_text ?? part.description ?? ""))).toBe(true);
        }
        for (const text of linkTexts(wordsOf(said))) {
          links += 1;
          expect(hasLetters(text), text).toBe(true);
          expect(text).not.toMatch(/^(here|click here|link|more|read more|this)$/i);
        }
      }
      expect(links).toBeGreaterThan(5);
    },
  },
  {
    name: "a notification and a screen reader get the whole in plain words",
    exceptions: {
      discord: "Discord reads out the text of the components themselves; a message of these has no other.",
    },
    async holds(driver) {
      for (const said of await tour(driver)) {
        const { text } = messageOf(said) as { text: string };
        const heading = drawingOf(said).find(({ type }) => type === "header")?.text as Loose;
        expect(text).toContain(String(heading.text));
        expect(text.length).toBeGreaterThan(String(heading.text).length + 10);
        expect(text).not.toMatch(/<https?:|[*_]{2}/);
      }
      const [first] = await tour(driver);
      expect((messageOf(first as Said) as { text: string }).text).toContain("1. Practice 1\nTurin");
    },
  },
  {
    name: "buttons are verbs in Title Case, and at most one of a message is primary",
    async holds(driver) {
      const seen = new Set<string>();
      for (const said of await tour(driver)) {
        const buttons = buttonsOf(said).filter((button) => !isName(button) && !/^c1:[\w-]+:ask/.test(button.id));
        expect(buttons.filter(({ isPrimary }) => isPrimary).length).toBeLessThanOrEqual(1);
        for (const { label } of buttons) {
          seen.add(label);
          expect({ label, isTitleCase: isTitleCase(label), isVerb: verbs.has(label.split(" ")[0] ?? "") }).toEqual({
            label,
            isTitleCase: true,
            isVerb: true,
          });
        }
      }
      expect(seen.size).toBeGreaterThan(10);
    },
  },
  {
    name: "the facts of a result stand in one line, joined by a middle dot",
    async holds(driver) {
      const [first] = await tour(driver);
      const words = wordsOf(first as Said);
      expect(words).toMatch(/Turin.*Italy.* · .*2009.* · running/);
      expect(words).toMatch(/City of Turin.* · .*2012/);
    },
  },
  {
    name: "a button carries an opaque id, and nothing of who asked what",
    async holds(driver) {
      // A button that only leads to a page has an address instead.
      const ids = (await tour(driver)).flatMap((said) => buttonsOf(said).flatMap(({ id }) => (id === "" ? [] : [id])));
      expect(ids.length).toBeGreaterThan(20);
      for (const id of ids) {
        expect(id).toMatch(/^(?:[csf]1:(?:[a-z]+:)?[\w-]{4,24}|m1:(?:language|time-zone))(?::[a-z-]+)*(?::\d+)?$/);
        expect(id).not.toMatch(/turin|housing|igloos|amina|practice/i);
        expect(id).not.toContain(driver.member);
      }
      for (const said of await tour(driver)) {
        for (const part of drawingOf(said).filter(({ type }) => type === "button"))
          expect(part.value).toBe(part.action_id);
      }
    },
  },
];
