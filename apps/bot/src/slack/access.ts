// With which tokens Slack is called: the one of the environment, or those of every workspace that has installed Convivio.
import { webApi } from "@slack/bolt";
import type { SlackSettings } from "../env.ts";
import type { InFlight } from "../in-flight.ts";
import type { Forming } from "../members/forms.ts";
import type { Requests } from "../requests/requests.ts";
import { createInstalling, type Installing } from "./installing/install.ts";
import { keepOwnWorkspace } from "./installing/own-workspace.ts";
import { type Identity, identify } from "./sign-in.ts";
import { createExchange } from "./tokens/exchange.ts";
import { removeGone } from "./tokens/gone.ts";
import { createRefresh } from "./tokens/refresh.ts";
import { createTokens } from "./tokens/tokens.ts";
import { manyWorkspaces, oneWorkspace, type Workspaces } from "./workspaces.ts";

export type Access = {
  workspaces: Workspaces;
  /** What is known of the bot in a workspace at this moment; it never waits. */
  knownOf(workspace: string): { botUserId?: string; botId?: string };
  isReady(): boolean;
  /** Rejects when Slack refuses the token of the environment. */
  start(): Promise<void>;
  /** Null where one workspace alone is served. */
  installing: Installing | null;
};

type AccessOptions = Forming & {
  settings: SlackSettings;
  publicUrl: string;
  requests: Requests;
  inFlight: InFlight;
  now: () => number;
  clientOptions: webApi.WebClientOptions;
  stop: AbortSignal;
};

export function createAccess(options: AccessOptions): Access {
  const { access } = options.settings;
  return access.workspaces === "one" ? ofOne(options, access.botToken) : ofMany(options, access);
}

function ofOne(options: AccessOptions, botToken: string): Access {
  const { log, stop } = options;
  const web = new webApi.WebClient(botToken, options.clientOptions);
  let identity: Identity | null = null;
  const know = (found: Identity) => {
    identity = found;
    void keepOwnWorkspace(options, found, stop);
  };
  return {
    workspaces: oneWorkspace(web, options),
    knownOf: () => (identity === null ? {} : { botUserId: identity.botUserId, botId: identity.botId }),
    isReady: () => identity !== null,
    async start() {
      const found = await identify(web, log, stop, know);
      if (found !== null) know(found);
    },
    installing: null,
  };
}

function ofMany(options: AccessOptions, credentials: { clientId: string; clientSecret: string }): Access {
  const { settings, installations, now, clientOptions, inFlight } = options;
  const exchange = createExchange(credentials, clientOptions, now);
  const refresh = createRefresh({ ...options, exchange });
  const tokens = createTokens({ ...options, refresh });
  const onGone = (workspace: string, refused: string) => void inFlight.track(removeGone(options, workspace, refused));
  const signingSecret = settings.signingSecret ?? "";
  return {
    workspaces: manyWorkspaces({ ...options, tokens, onGone }),
    knownOf(workspace) {
      const found = installations.peek({ platform: "slack", workspace });
      return found?.installation.botUser ? { botUserId: found.installation.botUser } : {};
    },
    isReady: () => true,
    start: async () => {},
    installing: createInstalling({
      ...options,
      credentials: { ...credentials, signingSecret },
      apiUrl: settings.apiUrl,
    }),
  };
}
