// What is typed after `/convivio settings workspace`.
import { parseWorkspaceActionId } from "@convivio/cards";
import { expect, it } from "vitest";
import { readWorkspaceWish, wishOfWorkspacePress } from "./workspace-wish.ts";

it.each([
  ["workspace", [], "show"],
  ["Server", [], "show"],
  ["workspace language it", [], { changes: { language: "it" } }],
  ["workspace language none", [], { changes: { language: null } }],
  ["workspace language german", [], { refusal: "no-language" }],
  ["server time-zone europe/rome", [], { changes: { timeZone: "Europe/Rome" } }],
  ["workspace timezone none", [], { changes: { timeZone: "UTC" } }],
  ["workspace time-zone Rome", [], { refusal: "no-time-zone" }],
  ["workspace digests here", [], { changes: { digestChannel: { isHere: true } } }],
  ["workspace digests none", [], { changes: { digestChannel: null } }],
  ["workspace digests news", ["C1"], { changes: { digestChannel: "C1" } }],
  ["workspace digests", ["C1"], { changes: { digestChannel: "C1" } }],
  // A name alone says nothing of which channel it is.
  ["workspace digests #news", [], { refusal: "no-channel" }],
  ["workspace answers Public", [], { changes: { isPublicByDefault: true } }],
  ["workspace answers private", [], { changes: { isPublicByDefault: false } }],
  ["workspace answers sometimes", [], "show"],
  ["workspace follow everybody", [], { changes: { whoMayFollow: "everybody" } }],
  ["workspace follow MANAGERS", [], { changes: { whoMayFollow: "managers" } }],
  ["workspace colour blue", [], "show"],
  ["", [], null],
  ["language it", [], null],
  ["workspaces language it", [], null],
])("%s", (typed, channels, wish) => {
  expect(readWorkspaceWish(typed, channels)).toEqual(wish);
});

it.each([
  ["w1:show", "show"],
  ["w1:language:none", { changes: { language: null } }],
  ["w1:digests:here", { changes: { digestChannel: { isHere: true } } }],
  ["w1:answers:public", { changes: { isPublicByDefault: true } }],
  ["w1:follow:managers", { changes: { whoMayFollow: "managers" } }],
])("%s", (id, wish) => {
  const action = parseWorkspaceActionId(id);
  expect(action && wishOfWorkspacePress(action)).toEqual(wish);
});
