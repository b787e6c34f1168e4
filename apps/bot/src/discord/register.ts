// Registers the commands by difference: reads what Discord has, and creates, changes and removes only what differs.
import { REST, type RESTOptions, Routes } from "discord.js";
import type { DiscordSettings } from "../env.ts";
import type { DiscordCommand, MessageCommand } from "./command-options.ts";

type Wanted = DiscordCommand | MessageCommand;

type Registered = { name: string; id: string } & Record<string, unknown>;
export type Change =
  | { what: "create"; name: string; command: Wanted }
  | { what: "change"; name: string; id: string; command: Wanted }
  | { what: "remove"; name: string; id: string };

export function restFor(settings: Pick<DiscordSettings, "token" | "apiUrl">, options: Partial<RESTOptions> = {}): REST {
  return new REST({ ...(settings.apiUrl ? { api: settings.apiUrl } : {}), ...options }).setToken(settings.token);
}

function changesBetween(existing: Registered[], wanted: readonly Wanted[]): Change[] {
  const changes = wanted.flatMap((command): Change[] => {
    const found = existing.find((one) => one.name === command.name && (one.type ?? 1) === command.type);
    if (!found) return [{ what: "create", name: command.name, command }];
    return isSame(command, found) ? [] : [{ what: "change", name: command.name, id: found.id, command }];
  });
  const unwanted = existing.filter(
    (one) => !wanted.some(({ name, type }) => name === one.name && type === (one.type ?? 1)),
  );
  return [...changes, ...unwanted.map((one): Change => ({ what: "remove", name: one.name, id: one.id }))];
}

/** Same where we say something; what Discord adds by itself (ids, versions, empty defaults) makes no difference. */
function isSame(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(found) && wanted.length === found.length && wanted.every((one, at) => isSame(one, found[at]));
  }
  if (typeof wanted !== "object" || wanted === null) return wanted === found || (isEmpty(wanted) && isEmpty(found));
  const has = (found ?? {}) as Record<string, unknown>;
  const wants = wanted as Record<string, unknown>;
  const isKept = Object.keys(has).every((key) => key in wants || discordsOwn.has(key) || isEmpty(has[key]));
  return isKept && Object.keys(wants).every((key) => isSame(wants[key], has[key]));
}

const discordsOwn = new Set([
  "id",
  "application_id",
  "version",
  "name_localized",
  "description_localized",
  "dm_permission",
]);

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

export async function registerCommands(
  rest: REST,
  applicationId: string,
  wanted: readonly Wanted[],
): Promise<Change[]> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const existing = (await rest.get(Routes.applicationCommands(applicationId), { query })) as Registered[];
  const changes = changesBetween(existing, wanted);
  for (const change of changes) {
    if (change.what === "create") await rest.post(Routes.applicationCommands(applicationId), { body: change.command });
    if (change.what === "change") {
      await rest.patch(Routes.applicationCommand(applicationId, change.id), { body: change.command });
    }
    if (change.what === "remove") await rest.delete(Routes.applicationCommand(applicationId, change.id));
  }
  return changes;
}
