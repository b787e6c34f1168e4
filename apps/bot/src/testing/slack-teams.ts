// The workspaces of the loopback Slack that install an app: codes that work once, tokens that expire, refresh tokens that work once.
import { randomBytes } from "node:crypto";
import type { InstallationTokens } from "@convivio/core";

type Loose = Record<string, unknown>;
type Team = { id: string; name: string; isOrganisation: boolean; isInstalled: boolean };
type Access = { team: Team; endsAt: number; isReplaced: boolean };

export const slackClient = { id: "1.1", secret: "a-secret-of-the-client" };
const codeLifeMs = 10 * 60_000;

export function createSlackTeams({ now }: { now: () => number }) {
  const teams = new Map<string, Team>();
  const codes = new Map<string, { team: Team; redirectUri: string; scope: string; until: number }>();
  const accesses = new Map<string, Access>();
  const refreshTokens = new Map<string, Team>();
  const rotation = { livesMs: 12 * 3_600_000, used: 0 };
  const random = (prefix: string) => `${prefix}-${randomBytes(15).toString("hex")}`;

  /** The old access token is taken no more, as strict as Slack may be. */
  function issue(team: Team): Loose {
    for (const access of accesses.values()) if (access.team === team) access.isReplaced = true;
    const [access, refresh] = [random("xoxe.xoxb-1"), random("xoxe-1")];
    accesses.set(access, { team, endsAt: now() + rotation.livesMs, isReplaced: false });
    refreshTokens.set(refresh, team);
    return {
      ok: true,
      app_id: "A1",
      token_type: "bot",
      access_token: access,
      refresh_token: refresh,
      expires_in: Math.round(rotation.livesMs / 1000),
      bot_user_id: `U0BOT${team.id}`,
      team: team.isOrganisation ? null : { id: team.id, name: team.name },
      enterprise: team.isOrganisation ? { id: "E1", name: team.name } : null,
      is_enterprise_install: team.isOrganisation,
      authed_user: { id: "U0INSTALLER" },
    };
  }

  function byCode(form: Loose): Loose {
    const found = codes.get(String(form.code));
    codes.delete(String(form.code));
    if (!found || found.until <= now()) return { ok: false, error: "invalid_code" };
    if (form.redirect_uri !== found.redirectUri) return { ok: false, error: "bad_redirect_uri" };
    found.team.isInstalled = true;
    return { ...issue(found.team), scope: found.scope };
  }

  function byRefreshToken(form: Loose): Loose {
    const team = refreshTokens.get(String(form.refresh_token));
    refreshTokens.delete(String(form.refresh_token));
    if (!team?.isInstalled) return { ok: false, error: "invalid_refresh_token" };
    rotation.used += 1;
    return issue(team);
  }

  return {
    rotation,
    add(id: string, name: string, isOrganisation = false): string {
      teams.set(id, { id, name, isOrganisation, isInstalled: false });
      return id;
    },
    /** It has the app already; gives the tokens of that. */
    grant(id: string): InstallationTokens {
      const team = teams.get(id) ?? { id, name: id, isOrganisation: false, isInstalled: true };
      team.isInstalled = true;
      teams.set(id, team);
      const { access_token: access, refresh_token: refresh } = issue(team);
      const expiresAt = new Date(now() + rotation.livesMs).toISOString();
      return { access: String(access), refresh: String(refresh), expiresAt };
    },
    /** Somebody allows it on Slack's page; gives the address to which Slack sends them back. */
    allow(authorizeUrl: string, id: string): string {
      const asked = new URL(authorizeUrl).searchParams;
      const team = teams.get(id);
      if (!team || asked.get("client_id") !== slackClient.id) throw new Error(`${authorizeUrl} is not for this app`);
      const code = random("code");
      const redirectUri = asked.get("redirect_uri") ?? "";
      codes.set(code, { team, redirectUri, scope: asked.get("scope") ?? "", until: now() + codeLifeMs });
      return `${redirectUri}?${new URLSearchParams({ code, state: asked.get("state") ?? "" })}`;
    },
    isTheirs: (form: Loose) => refreshTokens.has(String(form.refresh_token)) || codes.has(String(form.code)),
    exchange(form: Loose): Loose {
      if (form.client_id !== slackClient.id || form.client_secret !== slackClient.secret) {
        return { ok: false, error: "bad_client_secret" };
      }
      return form.grant_type === "refresh_token" ? byRefreshToken(form) : byCode(form);
    },
    /** Whose token it is, and why it is not taken; null for one of nobody. */
    check(token: string): { team: string; error: string | null } | null {
      const access = accesses.get(token);
      if (access === undefined) return null;
      const error = !access.team.isInstalled
        ? "account_inactive"
        : access.isReplaced
          ? "token_revoked"
          : access.endsAt <= now()
            ? "token_expired"
            : null;
      return { team: access.team.id, error };
    },
    /** Every token of it expires now. */
    expire(id: string): void {
      for (const access of accesses.values()) if (access.team.id === id) access.endsAt = now();
    },
    uninstall(id: string): void {
      const team = teams.get(id);
      if (team) team.isInstalled = false;
    },
  };
}
