// What the API would keep of installations, in memory: with versions, and listed two at a time. With it the leases.
import {
  ConvivioError,
  defaultInstallationSettings,
  type FoundInstallation,
  type InstallationChanges,
  type InstallationSettings,
  type Workspace,
} from "@convivio/core";
import type { Catalogue, NewInstallation } from "../catalogue.ts";
import { buildLeases, type TestLeases } from "./leases.ts";

export type TestInstallations = Pick<Catalogue, "installations"> & {
  leases: TestLeases;
  /** By "slack:T024BE7LD". */
  installed: Map<string, FoundInstallation>;
  /** What was saved and removed, and what that waits for; a test makes it fail. */
  installing: { writes: string[]; before: () => Promise<void> };
};

const pageLength = 2;

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
  const installing: TestInstallations["installing"] = { writes: [], before: async () => {} };
  const write = async (what: string, { workspace }: Workspace) => {
    await installing.before();
    installing.writes.push(`${what} ${workspace}`);
  };

  const save = async ({ tokens, ...added }: NewInstallation) => {
    await write("save", added);
    const before = installed.get(keyOf(added)) ?? buildInstallation(added, { version: 0 });
    const version = before.version + 1;
    installed.set(keyOf(added), { ...before, installation: { ...before.installation, ...added }, tokens, version });
    return { version };
  };
  return {
    installed,
    installing,
    installations: {
      list: {
        async query({ platform, cursor = "" }) {
          await installing.before();
          const rows = [...installed.values()]
            .map(({ installation }) => installation)
            .filter((one) => one.platform === platform && one.workspace > cursor)
            .toSorted((a, b) => (a.workspace < b.workspace ? -1 : 1));
          const page = rows.slice(0, pageLength);
          return { installations: page, next: rows.length > pageLength ? (page.at(-1)?.workspace ?? null) : null };
        },
      },
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
      remove: {
        async mutate(at) {
          await write("remove", at);
          return { isRemoved: installed.delete(keyOf(at)) };
        },
      },
      changeSettings: {
        async mutate({ changes, isManager, ...at }) {
          const found = installed.get(keyOf(at));
          if (!isManager) throw new ConvivioError("not-allowed", "Only those who manage this can change it.");
          if (found === undefined) throw new ConvivioError("not-found", "Convivio is not installed here.");
          const settings = { ...found.settings, ...asSent(changes) };
          installed.set(keyOf(at), { ...found, settings });
          return settings;
        },
      },
    },
    leases: buildLeases(),
  };
}
