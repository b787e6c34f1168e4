// Where Convivio is installed, kept in memory as the API keeps it, and listed two at a time.
import type { Catalogue, NewInstallation } from "../catalogue.ts";

const pageLength = 2;

export type TestInstallations = Catalogue["installations"] & {
  installed: Map<string, NewInstallation>;
  writes: string[];
  /** What every call waits for; a test makes it fail. */
  before: () => Promise<void>;
};

export function buildInstallations(): TestInstallations {
  const installed = new Map<string, NewInstallation>();
  const writes: string[] = [];
  const installations: TestInstallations = {
    installed,
    writes,
    before: async () => {},
    save: {
      async mutate(installation) {
        await installations.before();
        writes.push(`save ${installation.workspace}`);
        installed.set(installation.workspace, installation);
        return {};
      },
    },
    remove: {
      async mutate({ workspace }) {
        await installations.before();
        writes.push(`remove ${workspace}`);
        installed.delete(workspace);
        return {};
      },
    },
    list: {
      async query({ platform, cursor = "" }) {
        await installations.before();
        const rows = [...installed.values()]
          .filter((one) => one.platform === platform && one.workspace > cursor)
          .toSorted((a, b) => (a.workspace < b.workspace ? -1 : 1));
        const page = rows.slice(0, pageLength);
        return { installations: page, next: rows.length > pageLength ? (page.at(-1)?.workspace ?? null) : null };
      },
    },
  };
  return installations;
}
