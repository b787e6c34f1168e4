import { type ErrorCode, errorCodes, languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { parseActionId } from "../action-id.ts";
import type { Card } from "../card.ts";
import {
  buildCityAnswer,
  buildEvent,
  buildEventAnswer,
  buildHelpAnswer,
  buildNothingAnswer,
  buildPractice,
  buildPracticeAnswer,
  buildPracticesAnswer,
  buildSource,
} from "../testing/examples.ts";
import { renderText } from "../text/render-text.ts";
import { buildCard } from "./build-card.ts";
import { buildErrorCard } from "./error.ts";

const entriesOf = (card: Card) => card.parts.flatMap((part) => (part.type === "entries" ? part.entries : []));
const actionsOf = (card: Card) => card.actions.map(({ id }) => parseActionId(id));
const textOf = (card: Card) => renderText(card);
const follow = { answer: "k3Jd8sQ2", action: "follow" };

describe("a list of practices", () => {
  test("shows five results, and the button to the rest of the page", () => {
    const card = buildCard(buildPracticesAnswer(7));
    expect(entriesOf(card).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(actionsOf(card)).toEqual([
      { answer: "k3Jd8sQ2", action: "more", index: 5 },
      { answer: "k3Jd8sQ2", action: "share" },
      follow,
    ]);
    expect(textOf(card)).toContain("1–5 of 7 results");
  });

  test("says just how many they are when all are shown", () => {
    expect(textOf(buildCard(buildPracticesAnswer(3)))).toMatch(/^3 results$/m);
    expect(textOf(buildCard(buildPracticesAnswer(1)))).toMatch(/^1 result$/m);
  });

  test("goes on with the results after those, then with the next page", () => {
    const card = buildCard(buildPracticesAnswer(10, { next: "cursor", page: 2 }), { from: 5 });
    expect(entriesOf(card).map(({ number }) => number)).toEqual([16, 17, 18, 19, 20]);
    expect(actionsOf(card)).toEqual([
      { answer: "k3Jd8sQ2", action: "next" },
      { answer: "k3Jd8sQ2", action: "share", index: 5 },
      follow,
    ]);
    expect(textOf(card)).toContain("Results 16–20, more on the next page");
  });

  test("has no button to a next page where there is none", () => {
    expect(actionsOf(buildCard(buildPracticesAnswer(3)))).toEqual([{ answer: "k3Jd8sQ2", action: "share" }, follow]);
  });

  test("opens each result by its place in the answer", () => {
    const [, , third] = entriesOf(buildCard(buildPracticesAnswer(7), { from: 2 }));
    expect(parseActionId(third?.details?.id ?? "")).toEqual({ answer: "k3Jd8sQ2", action: "details", index: 4 });
  });

  test("shared to the channel, says who shared it and can only be opened or followed", () => {
    const card = buildCard(buildPracticesAnswer(7), { sharedBy: "Ada" });
    expect(actionsOf(card)).toEqual([follow]);
    expect(textOf(card)).toContain("Shared by Ada");
    expect(entriesOf(card)[0]?.details).not.toBeNull();
  });

  test("says how the question was read", () => {
    const { lead } = buildCard(buildPracticesAnswer(1));
    expect(lead.map((line) => line.map(({ text }) => text).join(""))).toEqual([
      "Understood: city Turin · Ignored: the · Corrected: housng → housing",
    ]);
  });
});

describe("a practice", () => {
  test("tells its whole story, and names what the source does not tell", () => {
    const practice = buildPractice({ freshness: "unknown", evidence: "told", mixedResults: true });
    const text = textOf(buildCard(buildPracticeAnswer(practice)));
    for (const fact of [
      "Turin (Torino) · Italy · 2013–2015 · ended",
      "Bring neighbours together.",
      "Keep the houses small.",
      "Evidence: told by those who run it · results were mixed",
      "Last check: not checked since it was entered",
      "Not told by the source: What changed",
      "City of Turin <https://convivio.example.org/organisations/turin> · lead",
      "Living together in Turin <https://source.example/turin> · City of Turin · 2014",
    ]) {
      expect(text).toContain(fact);
    }
  });

  test("says that its years and status are not known, and that a source has no date", () => {
    const practice = buildPractice({
      start: null,
      end: null,
      status: "unknown",
      sources: [buildSource({ published: null })],
    });
    const text = textOf(buildCard(buildPracticeAnswer(practice)));
    expect(text).toContain("years not stated · status not known");
    expect(text).toContain("City of Turin · undated");
  });

  test("says when the address of a source last answered", () => {
    const practice = buildPractice({ sources: [buildSource({ lastSeenAlive: "2026-11-12" })] });
    expect(textOf(buildCard(buildPracticeAnswer(practice)))).toContain("last seen on 12 November 2026");
  });

  test("says when it was checked", () => {
    const practice = buildPractice({ freshness: "due", checkedOn: "2024-05-03" });
    expect(textOf(buildCard(buildPracticeAnswer(practice)))).toContain(
      "Last check: checked on 3 May 2024 · due for a new check",
    );
  });

  test("in another language than the reader's, says so", () => {
    const text = textOf(buildCard(buildPracticeAnswer(buildPractice({ language: "it" }))));
    expect(text).toContain("Text in Italian");
  });

  test("without a readable title is named by its address", () => {
    expect(buildCard(buildPracticeAnswer(buildPractice({ title: "\u200B" }))).heading).toBe("shared-homes");
  });
});

test("a city shows its practices, its events, its networks and its name at home", () => {
  const text = textOf(buildCard(buildCityAnswer()));
  for (const fact of [
    "Turin (Torino)",
    "Italy · 2 practices · 1 event",
    "Networks: Eurocities",
    "Homes 2",
    "The Inter-ethnic City",
  ]) {
    expect(text).toContain(fact);
  }
});

test("an event says its series, its hours and zone, who said what, what was shown and what came next", () => {
  const text = textOf(buildCard(buildEventAnswer(buildEvent())));
  for (const fact of [
    "26 September 2011, 13:00–15:00 (America/New York)",
    "number 4 in the series",
    "working lunch",
    "Venue: Room 8",
    "“There is no one model.”",
    "Ada Neri, Director, UNAOC",
    "Report of the lunch",
    "Shown practice",
    "Meet again in Baku",
    "The Rome meeting",
  ]) {
    expect(text).toContain(fact);
  }
});

test("what was said in other words stands without quotation marks", () => {
  const [statement] = buildEvent().statements;
  if (statement === undefined) throw new Error("The example has a statement.");
  const event = buildEvent({ statements: [{ ...statement, kind: "paraphrase" }] });
  const text = textOf(buildCard(buildEventAnswer(event)));
  expect(text).not.toContain("“There is no one model.”");
  expect(text).toContain("in other words");
});

test("nothing found says so, offers what is near as buttons and how to widen", () => {
  const card = buildCard(buildNothingAnswer());
  const offers = card.parts.flatMap((part) => (part.type === "offers" ? part.offers : []));
  expect(offers.map(({ action }) => parseActionId(action?.id ?? ""))).toEqual([
    { answer: "k3Jd8sQ2", action: "ask", index: 0 },
    { answer: "k3Jd8sQ2", action: "ask", index: 1 },
  ]);
  const text = textOf(card);
  for (const fact of [
    "Nothing found",
    "Turin · 4 practices · same city · type /practice turin",
    "Near practice",
    "To widen",
  ]) {
    expect(text).toContain(fact);
  }
});

test("nothing can be told to the curators, and followed, so that one is told when there is something; unless it means nothing", () => {
  const answer = buildNothingAnswer();
  expect(actionsOf(buildCard(answer))).toEqual([{ answer: "k3Jd8sQ2", action: "wish" }, follow]);
  const question = { ...answer.question, understood: [] };
  expect(buildCard(buildNothingAnswer({ question })).actions.map(({ name }) => name)).toEqual(["wish"]);
});

test("an answer that is not kept cannot be followed", () => {
  expect(buildCard(buildPracticesAnswer(2, { id: null })).actions).toEqual([]);
});

test("help gives its examples and has no buttons", () => {
  const card = buildCard(buildHelpAnswer());
  expect(card.actions).toEqual([]);
  for (const example of ["/practice turin housing", "/practice rumours", "/event 2011", "/convivio follow turin"]) {
    expect(textOf(card)).toContain(example);
  }
});

describe("bad news", () => {
  const report = (code: ErrorCode) => ({ code, message: "Say a city.", field: null, reference: "r-7f3a" });
  const codes = Object.keys(errorCodes) as ErrorCode[];

  test("of four kinds is never mixed", () => {
    const headings = new Map(codes.map((code) => [errorCodes[code].kind, buildErrorCard(report(code), "en").heading]));
    expect(new Set(headings.values()).size).toBe(4);
  });

  test("gives the short reference where we failed, and only there", () => {
    for (const code of codes) {
      const text = textOf(buildErrorCard(report(code), "en"));
      expect(text.includes("r-7f3a"), code).toBe(errorCodes[code].kind === "not-available");
    }
  });

  test("is said in every language, with what to type again", () => {
    for (const language of languages) {
      const text = textOf(buildErrorCard(report("answer-expired"), language, { command: "/practice turin" }));
      expect(text).toContain("/practice turin");
    }
  });

  test("about the input says which part of it", () => {
    expect(textOf(buildErrorCard(report("invalid-input"), "en"))).toContain("Say a city.");
    expect(textOf(buildErrorCard(report("internal"), "en"))).not.toContain("Say a city.");
  });
});

test("what everybody sees already has no button to share it", () => {
  const names = (isPublic: boolean) => buildCard(buildPracticesAnswer(2), { isPublic }).actions.map(({ name }) => name);
  expect(names(false)).toContain("share");
  expect(names(true)).toEqual(names(false).filter((name) => name !== "share"));
});
