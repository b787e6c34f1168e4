// Writing while something else is on its way: a save, an answer that is lost, a conflict that is open, another window.
import { beforeEach, describe, expect, test } from "vitest";
import { ben, closeGate, first, leave, opened, reopen, rest, setOut, sitAt, store, write } from "./testing/scene.ts";
import type { Writing } from "./writing.ts";

beforeEach(setOut);

describe("one request at a time:", () => {
  test("what is typed during a long save is kept after it, on top of it", async () => {
    const writing = write();
    writing.change("title", "Gate");
    const open = closeGate();
    const saving = writing.save();
    await leave();
    writing.change("title", "Gateway");
    await rest();
    open();
    expect(await saving).toBe(2);
    expect(opened.server.copy).toBeNull();
    await rest();
    expect(opened.server.copy).toMatchObject({ base: 2, snapshot: { title: "Gateway" } });
    expect(writing.state).toMatchObject({ keeping: "kept", conflicts: [], merged: null });
  });

  test("a save on top of a save meets nobody", async () => {
    const writing = write();
    writing.change("title", "Gate");
    const open = closeGate();
    const one = writing.save();
    await leave();
    writing.change("title", "Gateway");
    const other = writing.save();
    open();
    expect([await one, await other]).toEqual([2, 3]);
    expect(opened.server.snapshot.title).toBe("Gateway");
    expect(writing.state).toMatchObject({ keeping: "clean", conflicts: [], merged: null });
  });

  test("a conflict that comes up while a save waits is chosen before anything is saved", async () => {
    const [one, other] = [write(), write()];
    one.change("title", "Gate");
    await rest();
    const open = closeGate();
    other.change("title", "Portal");
    await rest();
    const saving = other.save();
    open();
    expect(await saving).toBeNull();
    expect([opened.server.revision, opened.server.copy?.snapshot.title]).toEqual([1, "Gate"]);
    expect(other.state.conflicts).toMatchObject([{ mine: "Portal", theirs: "Gate" }]);
  });

  test("after a save that failed the server still keeps what was written", async () => {
    const writing = write();
    writing.change("title", "Gate");
    opened.server.isReachable = false;
    await expect(writing.save()).rejects.toThrow("no network");
    opened.server.isReachable = true;
    await rest();
    expect(opened.server.copy?.snapshot.title).toBe("Gate");
  });
});

describe("an answer that is lost on its way", () => {
  test("to keeping: what arrived is known for our own", async () => {
    const writing = write();
    opened.server.isAnswerLost = true;
    writing.change("title", "Gate");
    await rest();
    expect(opened.server.copy?.snapshot.title).toBe("Gate");
    opened.server.isAnswerLost = false;
    writing.change("title", "Gateway");
    await rest(10_000);
    expect(writing.state).toMatchObject({ keeping: "kept", conflicts: [], merged: null });
    expect(opened.server.copy?.snapshot.title).toBe("Gateway");
  });

  test("to saving: the next save goes on from there", async () => {
    const writing = write();
    writing.change("title", "Gate");
    opened.server.isAnswerLost = true;
    await expect(writing.save()).rejects.toThrow("no network");
    opened.server.isAnswerLost = false;
    writing.change("title", "Gateway");
    expect(await writing.save()).toBe(3);
    expect(opened.server.snapshot.title).toBe("Gateway");
    expect(writing.state).toMatchObject({ keeping: "clean", conflicts: [], merged: null });
  });
});

describe("an open conflict", () => {
  /** Ben saved another title meanwhile. */
  async function meetBen(): Promise<Writing> {
    const writing = write();
    writing.change("title", "Gate");
    ben({ title: "Portal", summary: "A way in." });
    expect(await writing.save()).toBeNull();
    return writing;
  }
  const asked = [{ mine: "Gate", theirs: "Portal" }];

  test("is asked again by the next window, from this browser and from another", async () => {
    const writing = await meetBen();
    const here = reopen();
    expect(here.state).toMatchObject({ conflicts: asked, snapshot: { summary: "A way in." } });
    expect(await here.save()).toBeNull();
    await rest();
    await writing.keepNow();
    sitAt();
    expect(reopen().state.conflicts).toMatchObject(asked);
  });

  test("knows what is typed before it is chosen", async () => {
    const writing = await meetBen();
    writing.change("title", "Gateway");
    expect(writing.state.conflicts).toMatchObject([{ mine: "Gateway", theirs: "Portal" }]);
  });

  test("stays when another window has kept something else", async () => {
    const other = write();
    const writing = await meetBen();
    other.change("purpose", "To go in.");
    await rest();
    writing.change("summary", "A way in and out.");
    await rest();
    expect(writing.state.snapshot.purpose).toBe("To go in.");
    expect(writing.state.conflicts).toMatchObject(asked);
  });

  test("with another window leaves what that one kept where it is, until it is chosen", async () => {
    const [one, other] = [write(), write()];
    one.change("title", "Gate");
    await rest();
    other.change("title", "Portal");
    await rest();
    other.change("summary", "A way in.");
    await rest();
    expect(opened.server.copy?.snapshot).toEqual({ ...first, title: "Gate" });
    const next = write();
    expect(next.state.conflicts).toMatchObject([{ mine: "Portal", theirs: "Gate" }]);
    next.choose("title", "Gate and Portal");
    await rest();
    expect(opened.server.copy?.snapshot).toEqual({ ...first, title: "Gate and Portal", summary: "A way in." });
    expect(write().state.conflicts).toEqual([]);
  });
});

describe("words that only this browser has", () => {
  test("stand beside what another browser kept later", async () => {
    const closed = write();
    closed.change("title", "Gate");
    closed.close();
    const here = store;
    sitAt();
    write().change("summary", "A way in.");
    await rest();
    sitAt(here);
    const next = write();
    expect(next.state.snapshot).toMatchObject({ title: "Gate", summary: "A way in." });
  });

  test("are taken for newer than what the server kept, whatever its clock says", async () => {
    const writing = write();
    writing.change("title", "Gate");
    await rest();
    opened.server.isReachable = false;
    writing.change("title", "Gateway");
    const { server } = opened;
    const kept = server.copy === null ? null : { ...server.copy, at: Date.now() + 3_600_000 };
    expect(write({ kept }).state.snapshot.title).toBe("Gateway");
  });

  test("of two windows that were closed without a network are all there in the next", () => {
    opened.server.isReachable = false;
    const [one, other] = [write(), write()];
    one.change("title", "Gate");
    other.change("summary", "A way in.");
    expect(write().state.snapshot).toMatchObject({ title: "Gate", summary: "A way in." });
    expect(store.kept.size).toBe(1);
  });
});

describe("discarding", () => {
  test("that fails takes nothing away", async () => {
    const writing = write();
    writing.change("title", "Gate");
    await rest();
    opened.server.isReachable = false;
    await expect(writing.discard()).rejects.toThrow("no network");
    expect(writing.state).toMatchObject({ snapshot: { title: "Gate" }, keeping: "changed" });
  });

  test("means what was written before, not what is typed while it is on its way", async () => {
    const writing = write();
    writing.change("title", "Gate");
    await rest();
    const open = closeGate();
    const discarding = writing.discard();
    await leave();
    writing.change("summary", "A way in.");
    open();
    await discarding;
    await rest();
    expect(opened.server.copy?.snapshot).toEqual({ ...first, summary: "A way in." });
  });
});

test("another revision is followed where nothing has been written, and met at the next save where something has", async () => {
  const [reading, writing] = [write(), write()];
  writing.change("title", "Gate");
  ben({ summary: "A way in." });
  const { revision, snapshot } = opened.server;
  for (const one of [reading, writing]) one.follow({ revision, snapshot });
  expect([reading.state.snapshot.summary, reading.hasChanges]).toEqual(["A way in.", false]);
  expect(writing.state).toMatchObject({ snapshot: { ...first, title: "Gate" }, base: { revision: 1 } });
});
