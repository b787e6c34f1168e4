// Commands and reserved words at the beginning of a question.
import { expect, test } from "vitest";
import { readCommand } from "./commands.ts";

test.each([
  "",
  "   ",
  "help",
  "HELP",
  "help?",
  " aide ",
  "ayuda",
  "aiuto",
  "Hilfe",
  "مساعدة",
  "/practice",
  "/event help",
  "/practice   ",
  "usage",
])("«%s» asks for help", (text) => expect(readCommand(text).isHelp).toBe(true));

test.each(["help refugees find housing", "helpful", "self-help groups", "helper turin"])("«%s» is a question", (text) =>
  expect(readCommand(text).isHelp).toBe(false),
);

test.each(["follow turin", "following", "suggest a practice", "suggestions", "settings", "Forget-me"])(
  "«%s» begins with a word kept for a command: it is answered with help, never with a guess",
  (text) => expect(readCommand(text).isHelp).toBe(true),
);

test("a reserved word further on is a word like any other", () => {
  expect(readCommand("turin follow").isHelp).toBe(false);
});

test.each([
  ["/event 2011", "event", "2011"],
  ["/EVENT 2011", "event", "2011"],
  ["  /practice turin housing", "practice", "turin housing"],
  ["events in Rome", "event", "in Rome"],
  ["Événements à Rome", "event", "à Rome"],
  ["eventi: Roma", "event", "Roma"],
  ["/practice events for children", "practice", "events for children"],
  ["turin events", null, "turin events"],
  ["/eventually turin", null, "/eventually turin"],
  ["/convivio turin", null, "turin"],
])("«%s» asks for %s: «%s»", (text, kind, rest) => {
  expect(readCommand(text)).toEqual({ kind, isHelp: false, rest });
});
