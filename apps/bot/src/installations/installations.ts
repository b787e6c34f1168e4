// What the API keeps of the workspaces and servers in which Convivio is: looked up once for all who ask, kept in memory for a while, and told without waiting wherever something is known.
import {
  defaultInstallationSettings,
  type FoundInstallation,
  type InstallationSettings,
  type Workspace,
} from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";
import { inTime } from "../in-time.ts";
import { describeError, type Log } from "../log.ts";

export type Installations = {
  /**
   * Null where Convivio is not installed. At once where something is known that is not old; else it waits for the API,
   * and fails only where that fails and nothing at all is known.
   */
  find(workspace: Workspace): Promise<FoundInstallation | null>;
  /** What is known at this moment, asked anew behind the answer; undefined where nothing is, or only what is old. Never waits. */
  peek(workspace: Workspace): FoundInstallation | null | undefined;
  /** What those who manage it have decided; the defaults where that is not known soon. Never fails. */
  findSettings(workspace: Workspace): Promise<InstallationSettings>;
  /** The same as known at this moment, else the defaults. Never waits: it may stand in front of an acknowledgement. */
  peekSettings(workspace: Workspace): InstallationSettings;
  /** What the API has just told by another way, such as new tokens. */
  put(workspace: Workspace, found: FoundInstallation | null): void;
  /** What was just decided: once this is over it holds here, and it touches nobody's tokens. */
  putSettings(workspace: Workspace, settings: InstallationSettings): Promise<void>;
  /** Asks anew, one after the other, for all that is known and not fresh. */
  refreshAll(signal: AbortSignal): Promise<void>;
  /** To be called by whoever changed it: the next to ask hears what the API says then. */
  forget(workspace: Workspace): void;
};

export type InstallationsOptions = {
  catalogue: Pick<Catalogue, "installations">;
  log: Log;
  now?: () => number;
  limit?: number;
};

/** So long it is told without asking again. */
const freshMs = 30_000;
/** So long it is told while it is asked again; what is older counts only where the API cannot be asked. */
const keptMs = 10 * 60_000;
const longestWaitMs = 600;
const callTimeoutMs = 5000;

type Found = FoundInstallation | null;
type Kept = { value: Found | undefined; at: number; reading: Promise<Found> | null };

export function createInstallations(options: InstallationsOptions): Installations {
  const { catalogue, log, now = Date.now, limit = 10_000 } = options;
  // A Map keeps its insertion order: the first key is always the one that was written longest ago.
  const kept = new Map<string, Kept>();

  function keep(key: string, entry: Kept): Kept {
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return entry;
  }

  /** What was forgotten or replaced meanwhile is not overwritten by what was asked before that. */
  function read(workspace: Workspace, entry: Kept): Promise<Found> {
    if (entry.reading !== null) return entry.reading;
    const signal = AbortSignal.timeout(callTimeoutMs);
    const reading = inTime(catalogue.installations.find.query(addressOf(workspace), { signal }), signal)
      .then((value) => {
        const key = keyOf(workspace);
        if (kept.get(key) === entry) keep(key, { value, at: now(), reading: null });
        return value;
      })
      .finally(() => {
        entry.reading = null;
      });
    entry.reading = reading;
    reading.catch((error) => log.warn({ error: describeError(error) }, "an installation could not be looked up"));
    return reading;
  }

  /** The entry of a workspace, and whether what it holds may be told as it is; what is not fresh is being asked anew. */
  function look(workspace: Workspace): { entry: Kept; isKnown: boolean } {
    const key = keyOf(workspace);
    const entry = kept.get(key) ?? keep(key, { value: undefined, at: Number.NEGATIVE_INFINITY, reading: null });
    const ageMs = now() - entry.at;
    if (ageMs >= freshMs) void read(workspace, entry).catch(() => {});
    return { entry, isKnown: entry.value !== undefined && ageMs < keptMs };
  }

  function peek(workspace: Workspace): Found | undefined {
    const { entry, isKnown } = look(workspace);
    return isKnown ? entry.value : undefined;
  }

  async function find(workspace: Workspace): Promise<Found> {
    const { entry, isKnown } = look(workspace);
    const old = entry.value;
    if (isKnown && old !== undefined) return old;
    return read(workspace, entry).catch((error) => {
      if (old === undefined) throw error;
      return old;
    });
  }

  return {
    find,
    peek,
    async findSettings(workspace) {
      const signal = AbortSignal.timeout(longestWaitMs);
      const found = await inTime(find(workspace), signal).catch(() => null);
      return found?.settings ?? defaultInstallationSettings;
    },
    peekSettings: (workspace) => peek(workspace)?.settings ?? defaultInstallationSettings,
    async putSettings(workspace, settings) {
      const key = keyOf(workspace);
      const value = kept.get(key)?.value;
      if (value) return void keep(key, { value: { ...value, settings }, at: now(), reading: null });
      // It was installed since it was asked about.
      kept.delete(key);
      await find(workspace).catch(() => {});
    },
    async refreshAll(signal) {
      for (const [key, entry] of [...kept]) {
        if (signal.aborted) return;
        if (now() - entry.at < freshMs) continue;
        await read(addressIn(key), entry).catch(() => {});
      }
    },
    put: (workspace, value) => void keep(keyOf(workspace), { value, at: now(), reading: null }),
    forget: (workspace) => void kept.delete(keyOf(workspace)),
  };
}

function keyOf({ platform, workspace }: Workspace): string {
  return `${platform}:${workspace}`;
}

function addressIn(key: string): Workspace {
  const colon = key.indexOf(":");
  return { platform: key.slice(0, colon) as Workspace["platform"], workspace: key.slice(colon + 1) };
}

/** Whoever asks may know more of the workspace than its address. */
function addressOf({ platform, workspace }: Workspace): Workspace {
  return { platform, workspace };
}
