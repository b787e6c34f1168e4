// The door for a member's own data: one file, for whoever has the link that a bot gave to them alone.
import { Hono } from "hono";
import type { AppEnv, AppOptions } from "../app-options.ts";
import { fileResponse } from "../exports/file-response.ts";
import { respondWith } from "../pages/respond.tsx";
import { openOwnDataPass, ownDataPath } from "./own-data-link.ts";
import { readTraces } from "./traces.ts";

export function ownDataDoor(options: AppOptions): Hono<AppEnv> {
  const door = new Hono<AppEnv>();
  door.get(ownDataPath, async (c) => {
    const catalogue = options.catalogue();
    if (catalogue === null) throw new Error("the catalogue is not open");
    c.header("x-robots-tag", "noindex");
    try {
      const member = openOwnDataPass({ catalogue, sealing: options.sealing }, c.req.query("pass") ?? "");
      const file = { member, at: catalogue.now().toISOString(), traces: await readTraces(catalogue, member) };
      return fileResponse(asJson(file), { name: `convivio-my-data-${catalogue.today()}`, format: "json" }, c);
    } catch (error) {
      // People open it in a browser: what is wrong is said on a page.
      return respondWith(options, () => Promise.reject(error))(c);
    }
  });
  return door;
}

/** Laid out for people to read. */
async function* asJson(file: object): AsyncGenerator<string> {
  yield `${JSON.stringify(file, null, 2)}\n`;
}
