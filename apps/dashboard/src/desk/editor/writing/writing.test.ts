// Writing: no letter is lost, whatever happens to the network, the window or the record meanwhile.
import { beforeEach, describe, expect, test } from "vitest";
import { localCopiesIn } from "./local-copies.ts";
import { closeGate, first, leave, opened, rest, setOut, sitAt, store, write } from "./testing/scene.ts";

beforeEach(setOut);

describe("keeping", () => {
  test("every letter is kept here at once, and by the server once the typing rests: one request for many letters", async () => {
    const writing = write();
    for (const title of ["D", "De", "Des", "Desk"]) writing.change("title", title);
    expect([...store.kept.values()].join()).toContain("Desk");
    expect(opened.server.kept).toBe(0);
    await rest();
    expect([opened.server.kept, opened.server.copy?.snapshot.title, writing.state.keeping]).toEqual([
      1,
      "Desk",
      "kept",
    ]);
  });

  test("without a network it stays here and says so; with it again it is kept by itself", async () => {
    const writing = write();
    opened.server.isReachable = false;
    writing.change("title", "Gate");
    await rest();
    expect(writing.state.keeping).toBe("here");
    opened.server.isReachable = true;
    await writing.keepNow();
    expect([writing.state.keeping, opened.server.copy?.snapshot.title]).toEqual(["kept", "Gate"]);
  });

  test("a closed window: the next one goes on where it was, even if the server never heard of it", () => {
    write().change("title", "Half a sen");
    const next = write();
    expect(next.state.snapshot.title).toBe("Half a sen");
    expect(next.hasChanges).toBe(true);
  });

  test("another browser goes on from what the server kept", async () => {
    write().change("title", "From the train");
    await rest();
    sitAt();
    expect(write().state).toMatchObject({ snapshot: { title: "From the train" }, keeping: "kept" });
  });

  test("a browser that keeps nothing is told of", () => {
    const refusing = {
      ...store,
      setItem: () => {
        throw new Error("quota");
      },
    };
    const writing = write({ copies: localCopiesIn(refusing) });
    writing.change("title", "Gate");
    expect(writing.state.isKeptHere).toBe(false);
  });

  test("two windows of one person end with the words of both, or with a choice", async () => {
    const [one, other] = [write(), write()];
    one.change("title", "Gate");
    await rest();
    other.change("summary", "Another door.");
    await rest();
    await rest();
    expect(opened.server.copy?.snapshot).toMatchObject({ title: "Gate", summary: "Another door." });
    one.change("summary", "A third door.");
    await rest();
    expect(one.state.conflicts).toMatchObject([{ mine: "A third door.", theirs: "Another door." }]);
    expect(one.state.snapshot.title).toBe("Gate");
  });
});

test("a window whose writing was saved and put away in another one goes on with all its words", async () => {
  const [one, other] = [write(), write()];
  one.change("title", "Gate");
  await rest();
  await one.save();
  other.change("summary", "Another door.");
  await rest();
  await rest();
  expect(opened.server.copy?.snapshot).toEqual({ ...first, summary: "Another door." });
  expect(await other.save()).toBeNull();
  expect(await other.save()).toBe(3);
  expect(opened.server.snapshot).toEqual({ ...first, title: "Gate", summary: "Another door." });
});

describe("saving", () => {
  test("makes a revision, forgets the copies, and keeps what was typed meanwhile for the next", async () => {
    const writing = write();
    writing.change("title", "Gate");
    const open = closeGate();
    const saving = writing.save();
    await leave();
    writing.change("title", "Gateway");
    open();
    expect(await saving).toBe(2);
    expect([opened.server.snapshot.title, writing.state.snapshot.title, writing.hasChanges]).toEqual([
      "Gate",
      "Gateway",
      true,
    ]);
    expect(await writing.save()).toBe(3);
    expect([opened.server.snapshot.title, store.kept.size, writing.hasChanges]).toEqual(["Gateway", 0, false]);
  });

  test("after somebody else's save their fields are taken, mine stay, and what both changed is chosen", async () => {
    const writing = write();
    writing.change("title", "Gate");
    writing.change("purpose", "To go in.");
    Object.assign(opened.server, { revision: 2, snapshot: { ...first, title: "Portal", summary: "A way in." } });
    expect(await writing.save()).toBeNull();
    expect(writing.state.merged).toEqual({ name: "Ben", taken: ["summary"] });
    expect(writing.state.conflicts).toMatchObject([{ base: "Door", mine: "Gate", theirs: "Portal" }]);
    expect(await writing.save()).toBeNull();
    writing.choose("title", "Portal");
    expect(await writing.save()).toBe(3);
    expect(opened.server.snapshot).toEqual({ title: "Portal", summary: "A way in.", purpose: "To go in." });
  });

  test("a failure leaves everything as it was, to be tried again", async () => {
    const writing = write();
    writing.change("title", "Gate");
    opened.server.isReachable = false;
    await expect(writing.save()).rejects.toThrow("no network");
    expect([writing.state.snapshot.title, writing.state.isSaving, store.kept.size]).toEqual(["Gate", false, 1]);
    opened.server.isReachable = true;
    expect(await writing.save()).toBe(2);
  });

  test("writing that was begun on an older revision is brought together with the newer one when it is opened again", async () => {
    write().change("title", "Gate");
    await rest();
    Object.assign(opened.server, { revision: 2, snapshot: { ...first, summary: "A way in." } });
    const next = write({ keptBase: first });
    expect(next.state.snapshot).toMatchObject({ title: "Gate", summary: "A way in." });
    expect(await next.save()).toBe(3);
  });

  test("discarding forgets what was not saved, here and there", async () => {
    const writing = write();
    writing.change("title", "Gate");
    await rest();
    await writing.discard();
    expect([writing.state.snapshot.title, opened.server.copy, store.kept.size]).toEqual(["Door", null, 0]);
  });
});
