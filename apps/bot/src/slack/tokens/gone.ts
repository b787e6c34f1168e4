// Slack takes the token of a workspace no more: what is kept of the workspace goes, unless somebody is changing its tokens just now.
import type { Catalogue } from "../../catalogue.ts";
import { describeError } from "../../log.ts";
import { type RemovingOptions, remove } from "../installing/removal.ts";
import { leaseTokens } from "./lease.ts";

type Options = RemovingOptions & { catalogue: Pick<Catalogue, "installations" | "leases"> };

/** Never fails: what was missed here, the next post tells again. */
export async function removeGone(options: Options, workspace: string, refused: string): Promise<void> {
  const { installations, log } = options;
  const at = { platform: "slack", workspace } as const;
  try {
    const lease = leaseTokens(options, workspace);
    // A bot that refreshes them has the next ones, and the API not yet.
    if (!(await lease.hold())) return;
    try {
      const lookedAt = new Date();
      installations.forget(at);
      const found = await installations.find(at);
      if (found?.tokens?.access !== refused) return;
      log.warn({}, "Slack says that Convivio is not in a workspace any more");
      await remove(options, workspace, lookedAt);
    } finally {
      await lease.release();
    }
  } catch (error) {
    log.warn({ error: describeError(error) }, "it could not be looked whether Convivio is still in a Slack workspace");
  }
}
