// Whoever starts it, wherever it lives: the server runs, and never as root.
import { chmodSync, chownSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { chooseAccount } from "./account.ts";
import { getBinaries } from "./binaries.ts";
import { findPlainUser, hold, isRoot, makeScene, makeSharedScene, pidOf, query } from "./fixtures/scene.ts";
import { placesIn } from "./places.ts";
import { startEmbedded } from "./server.ts";

const shared = makeSharedScene();

/** Whether other users may come to this checkout, and so to the programs in it. */
function isOpenToOthers(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  return isOpen && (dirname(folder) === folder || isOpenToOthers(dirname(folder)));
}
const isOpenCheckout = isOpenToOthers(import.meta.dirname);

test("any path will do: spaces, quotes, accents and other scripts", async () => {
  const folder = makeScene("La città di Torino, l'été/社区 $HOME %s");
  const server = await startEmbedded({ folder });
  const next = await startEmbedded({ folder });
  expect(next.adopted).toBe(true);
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await next.stop();
  await server.stop();
});

function effectiveUserOf(folder: string): number {
  return statSync(`/proc/${pidOf(folder)}`).uid;
}

/** The user that the server of this folder runs as; started, asked, adopted and stopped. */
async function tryOut(folder: string): Promise<number> {
  const server = await startEmbedded({ folder });
  const user = effectiveUserOf(folder);
  expect(statSync(placesIn(folder).cluster).uid).toBe(user);
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  const next = await startEmbedded({ folder });
  expect(next.adopted).toBe(true);
  await next.stop();
  await server.stop();
  return user;
}

test.skipIf(!isRoot)("root runs the server as another user, and keeps the password to himself", async () => {
  // In a checkout that is closed to others it is another user within a namespace, and root outside of it.
  expect((await tryOut(shared)) !== 0).toBe(isOpenCheckout);
  expect(statSync(placesIn(shared).password).uid).toBe(0);
});

test.skipIf(!isRoot)("root under a home closed to others runs the server too, and the folder goes along", async () => {
  const folder = makeScene("home/postgres");
  const home = dirname(folder);
  mkdirSync(home, { mode: 0o700 });
  // Outside its namespace, the server's user is root.
  expect(await tryOut(folder)).toBe(0);
  chmodSync(home, 0o755);
  expect((await tryOut(folder)) !== 0).toBe(isOpenCheckout);
  chmodSync(home, 0o700);
  expect(await tryOut(folder)).toBe(0);
});

test.skipIf(!isRoot || !isOpenCheckout)("root runs the server in a folder that belongs to somebody else", async () => {
  const folder = makeScene("home/postgres");
  const home = dirname(folder);
  mkdirSync(home, { mode: 0o700 });
  expect(await tryOut(folder)).toBe(0);
  // Closed to the namespace as well; as where namespaces are forbidden.
  chownSync(home, 4321, 4321);
  const places = placesIn(folder);
  expect(chooseAccount(getBinaries(places.libraries), places).prefix[0]).toBe("setpriv");
  expect(await tryOut(folder)).toBe(65534);
});

const plainUser = findPlainUser();

test.skipIf(!plainUser)("a plain user runs it as himself, and is told when the folder is another's", async () => {
  const folder = makeScene();
  const { uid, gid } = plainUser ?? { uid: 0, gid: 0 };
  mkdirSync(folder);
  chownSync(folder, uid, gid);
  const holder = await hold(folder, { uid, gid, cwd: "/" });
  expect(holder.answer).toMatchObject({ adopted: false, firstStart: true });
  expect(effectiveUserOf(folder)).toBe(uid);
  await holder.stop();

  const refused = await hold(shared, { uid, gid, cwd: "/" });
  expect(refused.answer).toMatchObject({ code: "embedded-not-writable" });
});
