// For tests: a real OpenID Connect provider on the loopback, and somebody who signs in there.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { Oidc } from "../env.ts";

export interface IdentityProvider {
  oidc: Oidc;
  /** What it tells of whoever signs in there, by the name they type. */
  people: Map<string, Record<string, unknown>>;
  /** Follows the way through it, from the address it is entered by to where it sends the browser back. */
  signIn(entrance: string, login: string): Promise<string>;
  stop(): Promise<void>;
  /** On the same port as before. */
  start(): Promise<void>;
}

export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const people = new Map<string, Record<string, unknown>>();
  let server = await listen(createServer(), 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { client_id: "convivio", client_secret: "a-secret-of-the-client" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["a-key-for-tests"] },
    findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) }),
  });
  const answer = provider.callback();
  server.on("request", answer);
  return {
    oidc: { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: "City of Turin" },
    people,
    signIn: (entrance, login) => walk(entrance, login, redirectUri),
    stop: () => close(server),
    async start() {
      server = await listen(createServer(answer), port);
    },
  };
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Its own pages for development: a name, a password that it does not look at, and consent. */
async function walk(entrance: string, login: string, redirectUri: string): Promise<string> {
  const jar = new Map<string, string>();
  let next: { url: string; form?: Record<string, string> } = { url: entrance };
  for (let step = 0; step < 15; step++) {
    const response = await fetch(next.url, {
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(next.form === undefined ? {} : { method: "POST", body: new URLSearchParams(next.form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (location?.startsWith(redirectUri)) return location;
    next =
      location === null ? formIn(await response.text(), next.url, login) : { url: new URL(location, next.url).href };
  }
  throw new Error("the identity provider never sent the browser back");
}

function formIn(page: string, url: string, login: string): { url: string; form: Record<string, string> } {
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
  if (action === undefined || prompt === undefined) throw new Error(`no form on the page of the provider: ${page}`);
  const given = prompt === "login" ? { login, password: "anything" } : {};
  return { url: new URL(action, url).href, form: { prompt, ...given } };
}
