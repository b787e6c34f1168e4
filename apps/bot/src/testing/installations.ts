// What the API would keep of installations and leases, in memory: with versions, and one holder at a time.
import {
  defaultInstallationSettings,
  type FoundInstallation,
  type InstallationChanges,
  type InstallationSettings,
  type Workspace,
} from "@convivio/core";
import type { Catalogue, NewInstallation } from "../catalogue.ts";

export type TestInstallations = Pick<Catalogue, "installations" | "leases"> & {
  /** By "slack:T024BE7LD". */
  installed: Map<string, FoundInstallation>;
};

const keyOf = ({ platform, workspace }: Workspace) => `${platform}:${workspace}`;

export function buildInstallation(
  { platform, workspace }: Workspace,
  overrides: Partial<FoundInstallation> = {},
): FoundInstallation {
  const unknown = { enterprise: null, installedBy: null, scopes: [], botUser: null, app: null };
  const at = { state: "active", at: "2026-11-29T10:00:00.000Z" } as const;
  return {
    installation: { platform, workspace, name: "A network", ...unknown, ...at },
    settings: defaultInstallationSettings,
    tokens: null,
    version: 1,
    ...overrides,
  };
}

/** JSON leaves out what is undefined. */
const asSent = (changes: InstallationChanges) => JSON.parse(JSON.stringify(changes)) as Partial<InstallationSettings>;

export function buildInstallations(): TestInstallations {
  const installed: TestInstallations["installed"] = new Map();
  const leases = new Map<string, { holder: string; until: number }>();

  const save = async ({ tokens, ...added }: NewInstallation) => {
    const before = installed.get(keyOf(added)) ?? buildInstallation(added, { version: 0 });
    const version = before.version + 1;
    installed.set(keyOf(added), { ...before, installation: { ...before.installation, ...added }, tokens, version });
    return { version };
  };
  return {
    installed,
    installations: {
      save: { mutate: save },
      find: { query: async (at) => installed.get(keyOf(at)) ?? null },
      refresh: {
        async mutate({ version, tokens, ...at }) {
          const found = installed.get(keyOf(at)) ?? null;
          const isKept = found?.version === version;
          if (found && isKept) installed.set(keyOf(at), { ...found, tokens, version: version + 1 });
          return { isKept, found: installed.get(keyOf(at)) ?? null };
        },
      },
      remove: { mutate: async (at) => ({ isRemoved: installed.delete(keyOf(at)) }) },
      changeSettings: {
        async mutate({ changes, ...at }) {
          const found = installed.get(keyOf(at)) ?? buildInstallation(at);
          const settings = { ...found.settings, ...asSent(changes) };
          installed.set(keyOf(at), { ...found, settings });
          return settings;
        },
      },
    },
    leases: {
      hold: {
        async mutate({ name, holder, ttlMs }) {
          const held = leases.get(name);
          const isFree = held === undefined || held.holder === holder || held.until <= Date.now();
          if (isFree) leases.set(name, { holder, until: Date.now() + ttlMs });
          const { holder: heldBy, until } = leases.get(name) ?? { holder, until: 0 };
          return { isYours: heldBy === holder, heldBy, untilMs: Math.max(0, until - Date.now()) };
        },
      },
      release: {
        mutate: async ({ name, holder }) => ({
          isReleased: leases.get(name)?.holder === holder && leases.delete(name),
        }),
      },
    },
  };
}
