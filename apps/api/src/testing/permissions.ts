// Who may call what: every procedure with everybody who is let in.

/** elsewhere: a curator who looks after another country · author: a contributor, and the record is theirs. */
export const callers = ["nobody", "bot", "contributor", "author", "elsewhere", "curator", "administrator"] as const;
export type Caller = (typeof callers)[number];

const everybody = callers;
const signedIn = ["contributor", "author", "elsewhere", "curator", "administrator"] as const;
const curating = ["elsewhere", "curator", "administrator"] as const;
/** Whoever may see a draft of the author's. */
const seeing = ["author", ...curating] as const;
const lookingAfter = ["curator", "administrator"] as const;
const writing = ["author", ...lookingAfter] as const;
const administering = ["administrator"] as const;

export interface Scene {
  /** A draft of the author's about Turin. */
  draft: number;
  revision: number;
}

interface Row {
  input: (scene: Scene) => unknown;
  allowed: readonly Caller[];
}

const row = (allowed: readonly Caller[], input: Row["input"] | object = {}): Row => ({
  allowed,
  input: typeof input === "function" ? (input as Row["input"]) : () => input,
});

/** Nothing has this revision: whoever may act is told that it is stale, and the next caller finds everything as it was. */
const stale = 1;
const act = ({ draft }: Scene) => ({ id: draft, seen: stale });
const group = { group: "0".repeat(32) };
const token = "A".repeat(43);
const member = { platform: "slack", workspace: "T1", user: "U1" };
const suggestion = { language: "en", title: "A", text: "B", consent: true };
const answer = "A".repeat(22);
const none = { id: 2_000_000_000 };
const workspace = { platform: "slack", workspace: "T0NOSUCH" };
const held = { platform: "slack", identities: ["no-such"], holder: "bot-1" };
const asking = {
  member,
  name: null,
  place: null,
  isManager: false,
  language: "en",
};
const claimed = { ...none, claim: "a-claim" };
const password = "a long enough password of one's own";

export const table: Readonly<Record<string, Row>> = {
  "accounts.accept": row(everybody, { token, name: "A", password }),
  "accounts.change": row(administering, { id: "no-such", role: "curator", limits: { countries: [], themes: [] } }),
  "accounts.changePassword": row(signedIn, { current: null, password: "short" }),
  "accounts.close": row(administering, { id: "no-such" }),
  "accounts.limits": row(signedIn),
  "accounts.list": row(administering),
  "accounts.removeSecondFactor": row(administering, { id: "no-such" }),
  "accounts.reopen": row(administering, { id: "no-such" }),
  "accounts.setUp": row(everybody, { token, name: "A", email: "a@example.org", password }),
  "accounts.update": row(signedIn, { hasShortcuts: true }),
  "answers.ask": row(everybody, { text: "turin" }),
  "answers.open": row(everybody, { id: "A".repeat(22), show: { what: "same" } }),
  "answers.share": row(["bot"], { id: "A".repeat(22), platform: "slack", workspace: "T", channel: "C", message: "1" }),
  "audit.list": row(curating),
  "changeReports.close": row(curating, { id: 1 }),
  "changeReports.create": row(["bot"], { answer, member, reason: "other", text: "A", language: "en", identity: "a" }),
  "changeReports.list": row(curating),
  "changeReports.reopen": row(curating, { id: 1 }),
  "cities.get": row(everybody, { slug: "turin" }),
  "cities.list": row(everybody),
  "cities.suggest": row(everybody, { text: "tu" }),
  "deliveries.claim": row(["bot"], { platform: "slack", limit: 1 }),
  "deliveries.post": row(["bot"], claimed),
  "deliveries.settle": row(["bot"], { ...claimed, outcome: "uncertain" }),
  "events.get": row(everybody, { slug: "inter-ethnic-city-new-york-2011" }),
  "events.list": row(everybody),
  "imports.cancel": row(curating, none),
  "imports.check": row(curating, none),
  "imports.get": row(curating, none),
  "imports.list": row(curating),
  "imports.map": row(curating, { ...none, mapping: [] }),
  "imports.rows": row(curating, none),
  "imports.start": row(curating, none),
  "imports.undo": row(curating, none),
  "installations.changeSettings": row(["bot"], { ...workspace, isManager: true, changes: { language: "it" } }),
  "installations.find": row(["bot"], workspace),
  "installations.list": row(["bot"], { platform: "slack" }),
  "installations.refresh": row(["bot"], {
    ...workspace,
    version: 1,
    tokens: { access: "xoxe.xoxb-1", refresh: null, expiresAt: null },
  }),
  "installations.remove": row(["bot"], { ...workspace, happenedAt: null }),
  "installations.save": row(["bot"], {
    ...workspace,
    enterprise: null,
    name: "Nowhere",
    installedBy: null,
    scopes: [],
    botUser: null,
    app: null,
    tokens: null,
  }),
  "installations.settings": row(["bot"], workspace),
  "invitations.create": row(administering, {
    email: "somebody@example.org",
    role: "curator",
    limits: { countries: [], themes: [] },
  }),
  "invitations.get": row(everybody, { token }),
  "invitations.list": row(administering),
  "invitations.revoke": row(administering, none),
  "leases.hold": row(["bot"], { name: "discord-shard:0", holder: "bot-1", ttlMs: 1000 }),
  "leases.list": row(["bot"], { under: "discord:1" }),
  "leases.release": row(["bot"], { name: "discord-shard:0", holder: "bot-1" }),
  "mails.list": row(administering),
  "members.changeSettings": row(["bot"], { member, settings: {} }),
  "members.forget": row(["bot"], { member }),
  "members.ownDataLink": row(["bot"], { member }),
  "members.settings": row(["bot"], { member }),
  "members.traces": row(["bot"], { member }),
  "organisations.get": row(everybody, { slug: "unaoc" }),
  "organisations.list": row(everybody),
  "practices.get": row(everybody, { slug: "turin-open-mosques" }),
  "practices.list": row(everybody),
  "previews.answer": row(seeing, ({ draft }: Scene) => ({ kind: "practice", id: draft, snapshot: {}, language: "en" })),
  "questions.alias": row(curating, { ...group, word: "Torrino", record: 1 }),
  "questions.draft": row(curating, { ...group, kind: "practice" }),
  "questions.group": row(curating, group),
  "questions.groups": row(curating),
  "questions.label": row(curating, { ...group, word: "flats", record: 1, language: "en" }),
  "questions.outOfScope": row(curating, group),
  "questions.reopen": row(curating, group),
  "questions.rerun": row(curating, ({ draft }: Scene) => ({ kind: "practice", id: draft, snapshot: {}, count: 1 })),
  "questions.undoWord": row(curating, { decision: 2_000_000_000, audit: 1 }),
  "records.archive": row(lookingAfter, act),
  "records.askChanges": row(lookingAfter, (scene: Scene) => ({ ...act(scene), comment: "More." })),
  "records.assign": row(lookingAfter, (scene: Scene) => ({ ...act(scene), account: null })),
  "records.assignees": row(curating),
  "records.comment": row(seeing, (scene: Scene) => ({ ...act(scene), comment: "A remark." })),
  "records.create": row(curating, { kind: "theme" }),
  "records.discard": row(lookingAfter, act),
  "records.find": row(signedIn, { text: "tu" }),
  "records.get": row(seeing, ({ draft }: Scene) => ({ id: draft })),
  "records.list": row(signedIn, { kind: "practice" }),
  "records.needing": row(seeing, ({ draft }: Scene) => ({ id: draft })),
  "records.publish": row(lookingAfter, act),
  "records.restore": row(administering, act),
  "records.save": row(writing, ({ draft }: Scene) => ({ id: draft, madeFrom: stale, snapshot: {} })),
  "records.submit": row(writing, act),
  "records.undo": row(signedIn, { audit: 2_000_000_000 }),
  "records.withdraw": row(writing, act),
  "requests.claimAbandoned": row(["bot"], { platform: "slack", holder: "bot-1", limit: 1 }),
  "requests.finish": row(["bot"], held),
  "requests.renew": row(["bot"], held),
  "requests.replying": row(["bot"], held),
  "requests.take": row(["bot"], { platform: "slack", holder: "bot-1", requests: [] }),
  "resources.get": row(everybody, { slug: "migrants-inclusion-in-cities-toolkit" }),
  "resources.list": row(everybody),
  "revisions.get": row(seeing, ({ revision }: Scene) => ({ id: revision })),
  "revisions.list": row(seeing, ({ draft }: Scene) => ({ id: draft })),
  "series.get": row(everybody, { slug: "inter-ethnic-city" }),
  "series.suggest": row(everybody, { text: "" }),
  "session.askLink": row(everybody, { email: "nobody@example.org" }),
  "session.get": row(everybody),
  "sessions.list": row(signedIn),
  "sessions.revoke": row(signedIn, { id: "no-such" }),
  "sessions.revokeOthers": row(signedIn),
  "settings.change": row(administering, { isFourEyes: false }),
  "settings.get": row(signedIn),
  "sources.archive": row(curating, { url: "https://example.org/", archiveUrl: null }),
  "sources.check": row(curating, { url: "https://127.0.0.1/" }),
  "sources.list": row(curating),
  "suggestions.answer": row(["bot"], { id: "A".repeat(22), member, text: "Yes." }),
  "suggestions.begin": row(["bot"], { text: "Flats in Turin", member, language: "en" }),
  "suggestions.create": row(["bot"], { ...suggestion, member, identity: "permissions" }),
  "suggestions.list": row(["bot"], { member }),
  "subscriptions.follow": row(["bot"], { ...asking, id: "A".repeat(22), for: "member", pace: "daily" }),
  "subscriptions.list": row(["bot"], asking),
  "subscriptions.preview": row(["bot"], { ...asking, followed: { text: "turin" } }),
  "subscriptions.stop": row(["bot"], { ...asking, id: "A".repeat(22) }),
  "themes.list": row(everybody),
  "themes.suggest": row(everybody, { text: "" }),
  "wishes.create": row(["bot"], { answer }),
  "wishes.tellMe": row(["bot"], { answer, member, language: "en" }),
  "work.get": row(signedIn),
  "workingCopies.drop": row(signedIn, ({ draft }: Scene) => ({ id: draft })),
  "workingCopies.keep": row(seeing, ({ draft }: Scene) => ({ id: draft, base: null, snapshot: {}, version: 99 })),
  "workingCopies.list": row(signedIn),
};

/** What anybody may call without having signed in. */
export const publicProcedures: readonly string[] = Object.entries(table).flatMap(([procedure, { allowed }]) =>
  allowed.includes("nobody") ? [procedure] : [],
);
