import fc from "fast-check";
import { expect, test } from "vitest";
import { safeAddress } from "./safe-address.ts";
import { anyAddress, anyText } from "./testing/texts.ts";

test("an ordinary web address stays as it is", () => {
  for (const url of [
    "https://www.coe.int/en/web/interculturalcities/good-pratice",
    "http://a.example:8080/?p=1608&x=y#z",
  ]) {
    expect(safeAddress(url)).toBe(url);
  }
});

test("what could end a link early is encoded", () => {
  expect(safeAddress("https://a.example/x_(y)|z>")).toBe("https://a.example/x_%28y%29%7Cz%3E");
});

test("only http and https become links, and none that hides whose it is", () => {
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//a.example",
    "https://",
    "http://good.example@evil.example/",
    "",
    null,
  ]) {
    expect(safeAddress(url), String(url)).toBeNull();
  }
});

test("no address has a character that any platform's markup reads", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyAddress,
        anyText.map((text) => `https://a.example/${text}`),
      ),
      (url) => {
        expect(safeAddress(url) ?? "").not.toMatch(/[\s<>()|"`\\*\p{Cc}\p{Cf}]/u);
      },
    ),
  );
});
