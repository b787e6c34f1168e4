// Convivio was taken out of a workspace: its tokens, what is known of its people and what is due there go at once.
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Catalogue } from "../../catalogue.ts";
import type { Installations } from "../../installations/installations.ts";
import { describeError, type Log } from "../../log.ts";

const Removal = z.object({
  team_id: z.string().min(1),
  event_time: z.number().int().positive(),
  event: z.discriminatedUnion("type", [
    z.object({ type: z.literal("app_uninstalled") }),
    // Of members' own tokens Convivio has none.
    z.object({ type: z.literal("tokens_revoked"), tokens: z.object({ bot: z.array(z.string()).min(1) }) }),
  ]),
});

export type RemovingOptions = {
  catalogue: Pick<Catalogue, "installations">;
  installations: Installations;
  log: Log;
};

const callTimeoutMs = 5000;
const pausesMs = [500, 2000, 5000, 15_000, 60_000, 300_000];

export async function answerRemoval(options: RemovingOptions, body: unknown): Promise<void> {
  const parsed = Removal.safeParse(body);
  if (!parsed.success) return;
  const { team_id: workspace, event_time: seconds, event } = parsed.data;
  options.log.info({ why: event.type }, "Convivio was taken out of a Slack workspace");
  await remove(options, workspace, new Date(seconds * 1000));
}

/** Said again patiently: Slack tells it once. Of a workspace that was missed all the same, the next post tells. */
export async function remove(options: RemovingOptions, workspace: string, happenedAt: Date): Promise<void> {
  const { catalogue, installations, log } = options;
  const at = { platform: "slack", workspace } as const;
  for (const pauseMs of [...pausesMs, null]) {
    try {
      const signal = AbortSignal.timeout(callTimeoutMs);
      await catalogue.installations.remove.mutate({ ...at, happenedAt: happenedAt.toISOString() }, { signal });
      return installations.forget(at);
    } catch (error) {
      const said = { error: describeError(error) };
      if (pauseMs === null) log.error(said, "what was kept of a Slack workspace could not be removed");
      else log.warn(said, "what was kept of a Slack workspace is not removed yet");
      if (pauseMs !== null) await pause(pauseMs);
    }
  }
}
