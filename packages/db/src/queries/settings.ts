// The settings of the desk; what nobody has decided yet is as core has it.
import { Settings } from "@convivio/core";
import type { Tables } from "../connect.ts";
import { settings } from "../schema/index.ts";

export async function getSettings(tables: Tables): Promise<Settings> {
  const [row] = await tables.select({ settings: settings.settings }).from(settings);
  return Settings.parse(row?.settings ?? {});
}

export async function changeSettings(tables: Tables, changed: Settings): Promise<void> {
  await tables
    .insert(settings)
    .values({ settings: changed })
    .onConflictDoUpdate({ target: settings.isOnly, set: { settings: changed } });
}
