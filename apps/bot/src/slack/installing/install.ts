// Convivio is added to a workspace: /slack/install leads to Slack, and /slack/oauth_redirect keeps what Slack gives for it.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { languageAccepted } from "@convivio/core";
import type { webApi } from "@slack/bolt";
import { type CallbackOptions, InstallProvider } from "@slack/oauth";
import { callPatiently } from "../../api-call.ts";
import type { Catalogue } from "../../catalogue.ts";
import type { Installations } from "../../installations/installations.ts";
import { describeError, type Log } from "../../log.ts";
import type { Requests } from "../../requests/requests.ts";
import { boltLogger } from "../logger.ts";
import { newInstallationOf } from "./installation.ts";
import { pageHeaders, sendPage } from "./page.ts";
import {
  buildFailurePage,
  buildInstalledPage,
  type Failure,
  failureOf,
  notKept,
  organisation,
  statusOf,
} from "./pages.ts";
import { botScopes } from "./scopes.ts";
import { createStates, stateLifeMs } from "./states.ts";

export type InstallingOptions = {
  catalogue: Catalogue;
  installations: Installations;
  log: Log;
  requests: Requests;
  now: () => number;
  deadlineMs?: number;
  credentials: { clientId: string; clientSecret: string; signingSecret: string };
  clientOptions: webApi.WebClientOptions;
  /** Null where Slack is where it always is. */
  apiUrl: string | null;
  publicUrl: string;
};

export type Installing = {
  /** What somebody opens to add Convivio to their workspace. */
  link: string;
  /** True where the request was for one of its two paths, and is being answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
};

const installPath = "/slack/install";
const redirectPath = "/slack/oauth_redirect";

/** The API could not keep what Slack had given. */
class NotKeptError extends Error {
  override readonly name = "NotKeptError";
}

export function createInstalling(options: InstallingOptions): Installing {
  const { log, publicUrl } = options;
  const at = (path: string) => `${publicUrl.replace(/\/+$/, "")}${path}`;
  const provider = createProvider(options, at(redirectPath));
  const callbacks = buildCallbacks(log);
  const failed = (response: ServerResponse, error: unknown) => {
    log.error({ error: describeError(error) }, "a page of the installation failed");
    if (!response.headersSent) response.writeHead(500, pageHeaders);
    response.end();
  };
  return {
    link: at(installPath),
    answer(request, response) {
      const path = request.url?.split("?")[0];
      if (request.method !== "GET" || (path !== installPath && path !== redirectPath)) return false;
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      const answered =
        path === installPath
          ? provider.handleInstallPath(request, response)
          : provider.handleCallback(request, response, callbacks);
      answered.catch((error) => failed(response, error));
      return true;
    },
  };
}

function createProvider(options: InstallingOptions, redirectUri: string): InstallProvider {
  const { credentials, requests, now, log, apiUrl, clientOptions } = options;
  const installOptions = { scopes: [...botScopes], redirectUri };
  const { clientId, clientSecret } = credentials;
  return new InstallProvider({
    clientId,
    clientSecret,
    directInstall: true,
    installUrlOptions: installOptions,
    stateStore: createStates({ secrets: credentials, installOptions, requests, now }),
    stateCookieName: "convivio-slack-install",
    stateCookieExpirationSeconds: stateLifeMs / 1000,
    installationStore: {
      storeInstallation: (fromSlack) => keep(options, fromSlack),
      // The bot finds tokens where it refreshes them under a lease, and never here.
      fetchInstallation: () => Promise.reject(new Error("installations are not read here")),
    },
    // What goes wrong is said in our own log, with the reference that stands on the page.
    logger: { ...boltLogger(log), error: () => {} },
    clientOptions,
    ...(apiUrl === null ? {} : { authorizationUrl: new URL("../oauth/v2/authorize", apiUrl).href }),
  });
}

async function keep(options: InstallingOptions, fromSlack: unknown): Promise<void> {
  const installation = newInstallationOf(fromSlack);
  const { platform, workspace } = installation;
  const { failure } = await callPatiently(options, "an installation", (signal) =>
    options.catalogue.installations.save.mutate(installation, { signal }),
  );
  options.installations.forget({ platform, workspace });
  if (failure !== null) throw new NotKeptError(`the API did not keep an installation (${failure.reference})`);
}

function buildCallbacks(log: Log): CallbackOptions {
  const refuse = (request: IncomingMessage, response: ServerResponse, failure: Failure, error: unknown) => {
    const reference = randomBytes(5).toString("hex");
    const said = { code: failure.code, reference, error: describeError(error) };
    // Anybody may open the address; what they bring is no fault of ours.
    const isTheirs = failure.code === "link-expired" || failure.code === "not-allowed";
    if (isTheirs) log.info(said, "Convivio was not added to a workspace");
    else log.warn(said, "Convivio was not added to a workspace");
    const language = languageAccepted(request.headers["accept-language"]);
    sendPage(response, statusOf(failure), buildFailurePage(failure, language, installPath, reference));
  };
  return {
    /** Asked before anything is kept. */
    async afterInstallation(fromSlack, _, request, response) {
      if (!fromSlack.isEnterpriseInstall && fromSlack.team) return true;
      refuse(request, response, organisation, new Error("installed for a whole organisation"));
      return false;
    },
    async successAsync(fromSlack, _, request, response) {
      log.info({}, "Convivio was added to a Slack workspace");
      const { workspace, name } = newInstallationOf(fromSlack);
      const language = languageAccepted(request.headers["accept-language"]);
      sendPage(response, 200, buildInstalledPage(language, { workspace, name }));
    },
    async failureAsync(error, _, request, response) {
      const said = new URLSearchParams(request.url?.split("?")[1]).get("error");
      refuse(request, response, error instanceof NotKeptError ? notKept : failureOf(error, said), error);
    },
  };
}
