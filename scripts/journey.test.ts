// One journey over a real `npm start`, in a real browser, with a loopback Slack: what a secretariat is promised, from its first minute on.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../apps/dashboard/src/browser/chromium.ts";
import { type House, openHouse } from "./journey/house.ts";
import { bringIn, checkRows, largeFile, readErrors, sendFile, smallFile, undo } from "./journey/importing.ts";
import { accept, invite, setUp, signIn } from "./journey/joining.ts";
import { publishByKeyboard } from "./journey/keyboard.ts";
import { look, picturesTaken } from "./journey/looking.ts";
import { pictures } from "./journey/pictures.ts";
import {
  archive,
  askForChanges,
  compare,
  editAtOnce,
  mend,
  publish,
  publishWithTranslation,
  restore,
} from "./journey/reviewing.ts";
import { showMoments } from "./journey/showing.ts";
import { looks, tour, toured } from "./journey/touring.ts";
import { begin, preview, question, send, title, translate, write } from "./journey/writing.ts";
import { removePlaces } from "./testing/start-run.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("a secretariat begins", () => {
  let house: House;
  /** The administrator, and the curator whom she invites. */
  let ada: Page;
  let bea: Page;
  let practice = "";

  beforeAll(async () => {
    house = await openHouse(chromium ?? "");
  });
  afterAll(async () => {
    await house?.close();
    await removePlaces();
  });

  it("whoever wonders what members see is shown each kind of message, in Slack and in Discord", async () => {
    const { page } = await house.visit();
    await showMoments(page);
    await page.context().close();
  });

  it("the link in the terminal makes the first administrator", async () => {
    ada = (await house.visit()).page;
    await setUp(ada, house.setUpLink());
  });

  it("a curator is invited by the link in the outbox, and signs in", async () => {
    const link = await invite(ada);
    await accept((await house.visit()).page, link);
    bea = (await house.visit({ expected: /status of 409/ })).page;
    await signIn(bea);
  });

  it("what a member asks in vain stands among the questions, and begins a draft", async () => {
    expect(await house.ask(question)).not.toContain(title);
    practice = await begin(bea);
  });

  it("the draft is written with its source, seen as Slack and Discord will show it, translated, and sent to review", async () => {
    await write(bea);
    await preview(bea);
    await translate(bea);
    await bea.goto(practice);
    await send(bea);
    expect(await house.ask(question)).not.toContain(title);
  });

  it("the second person asks for a change; it is made, published, and members have it at the next question, readers in their language too", async () => {
    await askForChanges(ada, practice);
    await mend(bea, practice);
    await publishWithTranslation(ada, practice);
    expect(await house.ask(question)).toContain(title);
    const page = await ada.request.get("/practices/shared-homes-of-via-nizza?language=it");
    expect(await page.text()).toContain("Le case condivise di via Nizza");
  });

  it("two people edit the same fields at once, and choose field by field without losing a word", async () => {
    await editAtOnce(ada, bea, practice);
    await compare(bea, practice);
    expect(await house.ask(question)).not.toContain(`${title}, Turin`);
    await bea.goto(practice);
    await publish(bea);
    expect(await house.ask(question)).toContain(`${title}, Turin`);
  });

  it("once it is archived no answer has it; once it is restored and published they do again", async () => {
    await archive(ada, practice);
    expect(await house.ask(question)).not.toContain(title);
    await restore(ada, practice);
    expect(await house.ask(question)).toContain(title);
  });

  it("from nothing to a published practice by keyboard alone", async () => {
    await publishByKeyboard(bea, "A kitchen on rails");
    expect(await house.ask(question)).toContain("A kitchen on rails");
  });

  describe.each(toured)("every main screen, %s,", (manner) => {
    it("shows all of it, and axe has nothing to object to", async () => {
      const [{ name = "", value = "" } = {}] = (await ada.context().cookies()).filter(({ httpOnly }) => httpOnly);
      const { page } = await house.visit({ ...looks[manner], cookie: { name, value } });
      await tour(page, manner, practice);
      await page.context().close();
    });
  });

  it("ten thousand rows with a hundred bad ones are tried out, brought in with progress, and undone", async () => {
    await sendFile(bea, "neighbourhood-tables.csv", largeFile());
    await look(bea);
    expect(await checkRows(bea)).toMatchObject({ Valid: "9,900", "With an error": "100" });
    await readErrors(bea);
    const progress = await bringIn(bea, "Import 9,900 Rows as Drafts", "9,900");
    // Neither nothing nor all: somebody who watches sees it come.
    expect(progress.size, [...progress].join(", ")).toBeGreaterThan(2);
    await undo(bea, "9,900");
  }, 900_000);

  it("what an import has published is gone once that is undone: members find as many as before", async () => {
    const before = await house.countFor(question);
    await sendFile(bea, "courtyard-tables.csv", smallFile(2));
    await bea.getByText("Publish the complete ones at once").click();
    await checkRows(bea);
    await bringIn(bea, "Import and Publish 2 Rows", "2");
    expect(await house.countFor(question)).toBe(before + 2);
    await undo(bea, "2");
    expect(await house.countFor(question)).toBe(before);
  });

  it("each picture of the documents was taken on the way", () => {
    expect(picturesTaken()).toEqual([...pictures].sort());
  });

  it("nothing went wrong that nobody saw", () => {
    expect(house.faults()).toEqual([]);
  });
});
