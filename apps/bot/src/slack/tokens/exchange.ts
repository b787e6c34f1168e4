// A refresh token for the next pair of tokens. It works once: what comes back must be kept, or the workspace is lost.
import type { InstallationTokens } from "@convivio/core";
import { webApi } from "@slack/bolt";
import { z } from "zod";

const Exchanged = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().int().positive(),
});

export type Exchange = (refreshToken: string) => Promise<InstallationTokens>;

type Credentials = { clientId: string; clientSecret: string };

export function createExchange(
  { clientId, clientSecret }: Credentials,
  clientOptions: webApi.WebClientOptions,
  now: () => number,
): Exchange {
  const web = new webApi.WebClient(undefined, clientOptions);
  return async (refreshToken) => {
    // Counted from before it was asked: rather a little too early than too late.
    const asked = now();
    const answer = await web.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = Exchanged.parse(answer);
    return { access, refresh, expiresAt: new Date(asked + seconds * 1000).toISOString() };
  };
}
