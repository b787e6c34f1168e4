// One call to Slack in one workspace, by the token that counts; where Slack refuses the token, the call did nothing and is made again by another.
import { webApi } from "@slack/bolt";
import type { Tokens } from "./tokens/tokens.ts";

type Web = webApi.WebClient;
export type CallSlack = <T>(call: (web: Web) => Promise<T>) => Promise<T>;

export type CallingOptions = {
  tokens: Tokens;
  clientOptions: webApi.WebClientOptions;
  /** Told of a workspace whose token Slack takes no more, and of which there was no other when it was looked for. */
  onGone(workspace: string, refused: string): void;
};

/** The token is not the one that counts, or none does. A token that was refreshed reads like one that was revoked. */
const refused = new Set(["invalid_auth", "token_revoked", "account_inactive"]);
/** By this alone Slack says of a bot's token that the app is not in the workspace any more. */
const gone = "account_inactive";

export function callIn({ tokens, clientOptions, onGone }: CallingOptions, workspace: string): CallSlack {
  let last: { token: string; web: Web } | null = null;
  const webFor = (token: string) => {
    if (last?.token !== token) last = { token, web: new webApi.WebClient(token, clientOptions) };
    return last.web;
  };
  return async (call) => {
    const token = await tokens.find(workspace);
    try {
      return await call(webFor(token));
    } catch (error) {
      const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : "";
      if (code === "token_expired") return call(webFor(await tokens.refresh(workspace, token)));
      if (!refused.has(code)) throw error;
      // Another bot may have put new ones in its place since ours were read.
      const other = await tokens.findOther(workspace, token);
      if (other !== null) return call(webFor(other));
      if (code === gone) onGone(workspace, token);
      throw error;
    }
  };
}
