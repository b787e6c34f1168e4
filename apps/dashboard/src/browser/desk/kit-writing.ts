// Texts grow with what is written, limits are seen and heard, and nothing that is pasted is cut.
import { expect, test } from "vitest";
import { look } from "./gallery-visit.ts";

const near = "eighteen letters..";

export function writing(): void {
  test("a text is as tall as what stands in it", () =>
    look(async (page) => {
      const area = page.getByRole("textbox", { name: "Pitch" });
      const heightOf = async () => (await area.boundingBox())?.height ?? 0;
      const before = await heightOf();
      await area.fill("one\ntwo\nthree\nfour\nfive\nsix");
      await expect.poll(heightOf).toBeGreaterThan(before + 40);
      expect(await area.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
      await area.fill("");
      await expect.poll(heightOf).toBe(before);
    }));

  test("the limit is counted, announced when it is near, and said in words when it is passed", () =>
    look(async (page) => {
      const area = page.getByRole("textbox", { name: "Pitch" });
      const field = page.locator("div", { has: area }).last();
      await area.fill("short");
      await field.getByText("5 of 20 characters").waitFor();
      expect(await field.getByRole("status").textContent()).toBe("");
      await area.fill(near);
      await expect.poll(() => field.getByRole("status").textContent()).toBe("2 characters left");
      await area.fill(`${near} and many more`);
      await expect.poll(() => field.getByRole("status").textContent()).toBe("12 characters too many");
      expect(await area.getAttribute("aria-invalid")).toBe("true");
      expect(await area.inputValue()).toBe(`${near} and many more`);
    }));

  test("what is wrong with a field is tied to it", () =>
    look(async (page) => {
      const described = await page.getByRole("textbox", { name: "Address" }).evaluate((element) =>
        (element.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent)
          .join(" "),
      );
      expect(described).toContain("This is no address. Begin with https://");
    }));

  test("a number is read as the language writes it", () =>
    look(
      async (page) => {
        const field = page.getByRole("textbox", { name: "Population" });
        expect(await field.inputValue()).toBe("12.500");
        await field.fill("13.500");
        await field.press("ArrowUp");
        await expect.poll(() => field.inputValue()).toBe("13.501");
      },
      { locale: "it" },
    ));

  test("a search waits until the typing rests, and Escape clears it", () =>
    look(async (page) => {
      const field = page.getByRole("searchbox", { name: "Search" });
      await field.pressSequentially("turin");
      await page.getByText("Looked for: turin").waitFor();
      await field.press("Escape");
      await expect.poll(() => field.inputValue()).toBe("");
      await expect.poll(() => page.getByText("Looked for:").textContent()).toBe("Looked for: ");
    }));
}
