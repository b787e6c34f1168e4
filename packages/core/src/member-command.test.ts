// What members may begin with a word of ours, and what stays a question.
import { expect, test } from "vitest";
import { readMemberCommand } from "./member-command.ts";

test.each([
  ["follow turin housing", { name: "follow", rest: "turin housing" }],
  ["  Follow   turin ", { name: "follow", rest: "turin" }],
  ["follow", { name: "follow", rest: "" }],
  ["following", { name: "following", rest: "" }],
  ["forget-me", { name: "forget-me", rest: "" }],
  ["SETTINGS!", { name: "settings", rest: "" }],
  ["", { name: "help", rest: "" }],
  ["help", { name: "help", rest: "" }],
])("«%s» is a command", (text, command) => expect(readMemberCommand(text)).toEqual(command));

test.each(["turin follow", "followers in turin", "help for newcomers", "forget me", "suggested homes"])(
  "«%s» is a question",
  (text) => expect(readMemberCommand(text)).toBeNull(),
);
