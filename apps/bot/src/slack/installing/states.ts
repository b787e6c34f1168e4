// The state that goes to Slack and back: signed, for ten minutes, for one use; a cookie binds it to the browser.
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { InvalidStateError, type StateStore } from "@slack/oauth";
import type { Requests } from "../../requests/requests.ts";

export const stateLifeMs = 10 * 60_000;

export type StatesOptions = {
  /** Known to every bot of the app, so that one may finish what another has begun. */
  secrets: { clientSecret: string; signingSecret: string };
  installOptions: Parameters<StateStore["generateStateParam"]>[0];
  /** Of all bots, only one is the first to see it come back. */
  requests: Pick<Requests, "isFirst">;
  now: () => number;
};

export function createStates({ secrets, installOptions, requests, now }: StatesOptions): StateStore {
  // A key of its own, so that no signature made with it says anything about Slack's secrets.
  const key = Buffer.from(
    hkdfSync("sha256", secrets.clientSecret, secrets.signingSecret, "convivio: state of an installation", 32),
  );
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  return {
    async generateStateParam() {
      const text = `${(now() + stateLifeMs).toString(36)}.${randomBytes(18).toString("base64url")}`;
      return `${text}.${sign(text)}`;
    },
    async verifyStateParam(_, state) {
      const [until = "", name = "", signature = ""] = state.split(".");
      const expected = sign(`${until}.${name}`);
      if (!isEqual(signature, expected)) throw new InvalidStateError("the state is not ours");
      if (Number.parseInt(until, 36) <= now()) throw new InvalidStateError("the state is too old");
      const isFirst = await requests.isFirst({ identity: `slack:install:${name}`, workspace: null });
      if (!isFirst) throw new InvalidStateError("the state was used already");
      return installOptions;
    },
  };
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
