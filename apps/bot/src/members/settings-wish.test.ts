// What is typed after `/convivio settings`.
import { expect, it } from "vitest";
import { readSettingsWish } from "./settings-wish.ts";

it.each([
  ["language it", { change: { language: "it" } }],
  ["language Italiano", { change: { language: "it" } }],
  ["Language FRENCH", { change: { language: "fr" } }],
  ["language العربية", { change: { language: "ar" } }],
  ["language as my app says", { change: { language: null } }],
  ["language german", { refusal: "no-language" }],
  ["time-zone Europe/Rome", { change: { timeZone: "Europe/Rome" } }],
  ["time-zone america/new york", { change: { timeZone: "America/New_York" } }],
  ["timezone Asia/Kolkata", { change: { timeZone: expect.stringMatching(/^Asia\/(Kolkata|Calcutta)$/) } }],
  ["time-zone app", { change: { timeZone: null } }],
  ["time-zone Rome", { refusal: "no-time-zone" }],
  ["", "show"],
  ["language", "show"],
  ["colour blue", "show"],
])("%s", (typed, wish) => {
  expect(readSettingsWish(typed)).toEqual(wish);
});
