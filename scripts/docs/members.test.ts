// Holds what members are told against what they can do: every command, and no other; every button that is named is there.
import { describe, expect, it } from "vitest";
import { en } from "../../packages/cards/src/messages/en.ts";
import { en as following } from "../../packages/cards/src/messages/following/en.ts";
import { en as takingPart } from "../../packages/cards/src/messages/taking-part/en.ts";
import { memberCommands } from "../../packages/core/src/member-command.ts";
import { picturesFolder, shownMoments } from "../journey/pictures.ts";
import { codeBlocksOf, codeIn, codeSpansOf, picturesOf, tableOf } from "./markdown.ts";
import { read } from "./repository.ts";

const page = read("docs/members.md");
const typed = [...codeSpansOf(page), ...codeBlocksOf(page).flatMap(({ code }) => code.trim().split("\n"))];
const behind = (command: string) =>
  typed.flatMap((one) => (one.startsWith(`${command} `) ? [one.split(" ")[1] ?? ""] : []));

describe("members.md", () => {
  it("names every command of members, and no other", () => {
    expect([...new Set(behind("/convivio"))].sort()).toEqual([...memberCommands].sort());
    const rows = tableOf(page, "you type", "what happens").map((row) => codeIn(row["you type"]) ?? "");
    const inTable = rows.flatMap((row) => (row.startsWith("/convivio ") ? [row.split(" ")[1]] : []));
    expect(inTable.sort()).toEqual([...memberCommands].sort());
  });

  it("names no command that no bot has", () => {
    const first = typed.flatMap((one) => (/^\/[a-z]/.test(one) && one !== "/cards" ? [one.split(" ")[0]] : []));
    expect([...new Set(first)].sort()).toEqual(["/convivio", "/event", "/practice"]);
  });

  it("calls each button as it is called on the cards", () => {
    const labels = new Set<unknown>(Object.entries({ ...en, ...following, ...takingPart }).flatMap(([, text]) => text));
    const named = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = ""]) => name.replace(/\s+/g, " "));
    // The name of a command in a message's menu is Slack's and Discord's to show.
    const buttons = named.filter((name) => name !== "Suggest as a practice");
    expect(buttons.length).toBeGreaterThan(7);
    expect(buttons.filter((name) => !labels.has(name))).toEqual([]);
  });

  it("shows each kind of message that is pictured, once", () => {
    const shown = picturesOf(page).map(({ target }) => target);
    expect(shown.sort()).toEqual(
      shownMoments.map((name) => `${picturesFolder.slice("docs/".length)}/card-${name}.webp`).sort(),
    );
  });
});
