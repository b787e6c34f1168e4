// Which passwords can be chosen.
import type { ConvivioError } from "@convivio/core";
import { expect, test } from "vitest";
import { checkPassword, isCommon } from "./passwords.ts";

test.each([
  ["in the list itself", "1q2w3e4r5t6y"],
  ["in capitals", "QWERTYUIOP12"],
  ["with digits after it", "password1234"],
  ["with digits and marks around it", "!!Sunshine2024!!"],
  ["twice", "monkeymonkey"],
  ["twice, with padding between", "Welcome!Welcome!"],
  ["again and again, the last time not to its end", "dragondragondr"],
  ["full-width", "ｐａｓｓｗｏｒｄ１２３４"],
  ["a row of digits", "123456789012"],
  ["one digit only", "777777777777"],
  ["a well-known number with a few digits after it", "12345678900007"],
])("a common one is refused %s", (_, password) => {
  expect(isCommon(password)).toBe(true);
});

test.each([
  "three calm tables",
  "correct-horse-battery",
  "مائدة طويلة للجميع",
  "Sgabello, pane e sale",
  "x9#Lw2!qTz7v",
  "84 190 273 615 5",
])("«%s» can be chosen", (password) => {
  expect(() => checkPassword(password)).not.toThrow();
});

test.each([
  ["eleven char", "short"],
  ["é".repeat(11), "short"],
  ["x".repeat(129), "long"],
  ["Password1234", "common"],
])("«%s» is refused as %s, with the field and without the password", (password, reason) => {
  const error = (() => {
    try {
      checkPassword(password, "newPassword");
    } catch (thrown) {
      return thrown as ConvivioError;
    }
  })();
  expect(error).toMatchObject({ code: "invalid-input", field: "newPassword", about: { reason } });
  expect(`${error?.message}${error?.detail}`).not.toContain(password);
});
