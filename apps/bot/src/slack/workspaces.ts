// Calling Slack in the workspace that a request comes from: by the one token of the environment, or by the workspace's own.
import type { webApi } from "@slack/bolt";
import type { Log } from "../log.ts";
import { type CallingOptions, type CallSlack, callIn } from "./call.ts";
import { createDirectory, type Directory } from "./directory.ts";

type Web = webApi.WebClient;

export type SlackWorkspace = { call: CallSlack; directory: Directory };
export type Workspaces = { of(workspace: string): SlackWorkspace };

type Common = { log: Log; now: () => number };

export function oneWorkspace(web: Web, { log, now }: Common): Workspaces {
  const call: CallSlack = (use) => use(web);
  const only = { call, directory: createDirectory(call, log, now) };
  return { of: () => only };
}

export type ManyOptions = Common & CallingOptions & { limit?: number };

export function manyWorkspaces(options: ManyOptions): Workspaces {
  const { log, now, limit = 2000 } = options;
  // A Map keeps its insertion order: the first is the one that was used longest ago.
  const kept = new Map<string, SlackWorkspace>();
  const open = (workspace: string) => {
    const call = callIn(options, workspace);
    return { call, directory: createDirectory(call, log, now) };
  };
  return {
    of(workspace) {
      const found = kept.get(workspace) ?? open(workspace);
      kept.delete(workspace);
      kept.set(workspace, found);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
