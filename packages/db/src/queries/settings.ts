// The settings of the desk; what nobody has decided yet is as core has it.
import { type Actor, Settings } from "@convivio/core";
import type { Database, Tables } from "../connect.ts";
import { settings } from "../schema/index.ts";
import { recordAct } from "./audit.ts";

export async function getSettings(tables: Tables): Promise<Settings> {
  const [row] = await tables.select({ settings: settings.settings }).from(settings);
  return Settings.parse(row?.settings ?? {});
}

export async function changeSettings(db: Database, changed: Settings, actor: Actor): Promise<void> {
  await db.tables.transaction(async (tables) => {
    await tables
      .insert(settings)
      .values({ settings: changed })
      .onConflictDoUpdate({ target: settings.isOnly, set: { settings: changed } });
    await recordAct(tables, { actor, action: "settings.change", detail: changed });
  });
}
