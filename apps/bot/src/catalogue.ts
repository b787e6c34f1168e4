// What the bots need of the API, as a shape: the typed client has it, and a test can stand in for it.
import type {
  AbandonedRequest,
  Answer,
  Ask,
  ChatPlatform,
  Delivery,
  DeliveryOutcome,
  Followed,
  FollowFor,
  Follows,
  FoundInstallation,
  Installation,
  InstallationChanges,
  InstallationSettings,
  InstallationTokens,
  Language,
  Lease,
  ListedInstallation,
  ListedLease,
  Member,
  MemberSettings,
  MemberTraces,
  NewChangeReport,
  NewRequest,
  NewSuggestion,
  OwnDataLink,
  Pace,
  Platform,
  SubscriptionList,
  SubscriptionPreview,
  SubscriptionView,
  SuggestionAnswer,
  SuggestionView,
  Wish,
  WishToBeTold,
  Workspace,
} from "@convivio/core";

/** What an opened answer should show: the same again, a result's details, the next page, a suggestion's answer. */
export type Show =
  | { what: "same" }
  | { what: "next" }
  | { what: "details"; index: number }
  | { what: "suggestion"; index: number };

/** Who asks, and what their platform speaks with them: their own choice counts before it. */
export type Speaking = { asker?: { member: Member; language: Language } };
export type Question = Ask & Speaking;
export type Open = Speaking & { id: string; show: Show; language?: Language; platform?: Platform };
export type Share = { id: string; platform: Platform; workspace: string; channel: string; message: string };
export type Suggest = { text: string; language: Language; limit: number };
export type Suggestions = { suggestions: { slug: string; label: string }[] };

/** What is to be followed: something asked for by name, or what a kept answer was asked. */
export type Preview = Follows & ({ followed: Followed } | { answer: string });
/** By its number, once previewed; saved twice it is the same subscription. */
export type Follow = Follows & { id: string; for: FollowFor; pace: Pace; askedAt?: string };
export type Stop = Follows & { id: string };
export type ClaimDeliveries = { platform: ChatPlatform; limit: number };
export type ChangeSettings = { member: Member; settings: Partial<MemberSettings> };
export type ReportDelivery = { id: number; claim: string };
export type TakeRequests = { platform: ChatPlatform; holder: string; requests: NewRequest[] };
export type HeldRequests = { platform: ChatPlatform; holder: string; identities: string[] };
export type ClaimAbandoned = { platform: ChatPlatform; holder: string; limit: number };

export type NewInstallation = Omit<Installation, "state" | "at"> & { tokens: InstallationTokens | null };
/** Only whoever knows the version before may replace its tokens. */
export type RefreshedTokens = Workspace & { version: number; tokens: InstallationTokens };
export type ChangeInstallation = Workspace & { isManager: boolean; changes: InstallationChanges };
export type HeldLease = { name: string; holder: string };

type Call = { signal?: AbortSignal };
type Suggesting = { suggest: { query(input: Suggest, call?: Call): Promise<Suggestions> } };

export type Catalogue = {
  answers: {
    ask: { query(input: Question, call?: Call): Promise<Answer> };
    open: { query(input: Open, call?: Call): Promise<Answer> };
    share: { mutate(input: Share, call?: Call): Promise<unknown> };
  };
  subscriptions: {
    preview: { mutate(input: Preview, call?: Call): Promise<SubscriptionPreview> };
    follow: { mutate(input: Follow, call?: Call): Promise<SubscriptionView> };
    list: { query(input: Follows, call?: Call): Promise<SubscriptionList> };
    stop: { mutate(input: Stop, call?: Call): Promise<SubscriptionView> };
  };
  deliveries: {
    /** Takes deliveries in hand for a while; whoever has not begun to post by then loses them to others. */
    claim: { mutate(input: ClaimDeliveries, call?: Call): Promise<Delivery[]> };
    /** Asked right before the post: false where another bot has it now, or where it was stopped meanwhile. */
    post: { mutate(input: ReportDelivery, call?: Call): Promise<{ isYours: boolean }> };
    settle: { mutate(input: ReportDelivery & DeliveryOutcome, call?: Call): Promise<unknown> };
  };
  requests: {
    /** Those of which this holder is the first; asked again, it still is. */
    take: { mutate(input: TakeRequests, call?: Call): Promise<{ first: string[] }> };
    renew: { mutate(input: HeldRequests, call?: Call): Promise<{ yours: string[] }> };
    /** Asked right before the replies: what is not named is another bot's now. */
    replying: { mutate(input: HeldRequests, call?: Call): Promise<{ yours: string[] }> };
    finish: { mutate(input: HeldRequests, call?: Call): Promise<{ yours: string[] }> };
    claimAbandoned: {
      /** `gaveUp`: how many nobody can answer any more. */
      mutate(input: ClaimAbandoned, call?: Call): Promise<{ requests: AbandonedRequest[]; gaveUp: number }>;
    };
  };
  members: {
    settings: { query(input: { member: Member }, call?: Call): Promise<MemberSettings> };
    changeSettings: { mutate(input: ChangeSettings, call?: Call): Promise<MemberSettings> };
    traces: { query(input: { member: Member }, call?: Call): Promise<{ traces: MemberTraces }> };
    ownDataLink: { mutate(input: { member: Member }, call?: Call): Promise<OwnDataLink> };
    forget: { mutate(input: { member: Member }, call?: Call): Promise<unknown> };
  };
  suggestions: {
    begin: {
      query(
        input: { text: string; member: Member; language: Language },
        call?: Call,
      ): Promise<{ city: string | null; theme: string | null }>;
    };
    create: { mutate(input: NewSuggestion, call?: Call): Promise<SuggestionView> };
    list: { query(input: { member: Member }, call?: Call): Promise<{ suggestions: SuggestionView[] }> };
    answer: { mutate(input: SuggestionAnswer, call?: Call): Promise<SuggestionView> };
  };
  wishes: {
    create: { mutate(input: Wish, call?: Call): Promise<unknown> };
    tellMe: { mutate(input: WishToBeTold, call?: Call): Promise<unknown> };
  };
  installations: {
    save: { mutate(input: NewInstallation, call?: Call): Promise<{ version: number }> };
    find: { query(input: Workspace, call?: Call): Promise<FoundInstallation | null> };
    refresh: {
      mutate(input: RefreshedTokens, call?: Call): Promise<{ isKept: boolean; found: FoundInstallation | null }>;
    };
    /** All that are active, page by page. */
    list: {
      query(
        input: { platform: ChatPlatform; cursor?: string },
        call?: Call,
      ): Promise<{ installations: ListedInstallation[]; next: string | null }>;
    };
    remove: { mutate(input: Workspace & { happenedAt: string | null }, call?: Call): Promise<{ isRemoved: boolean }> };
    changeSettings: { mutate(input: ChangeInstallation, call?: Call): Promise<InstallationSettings> };
  };
  leases: {
    hold: { mutate(input: HeldLease & { ttlMs: number }, call?: Call): Promise<Lease> };
    release: { mutate(input: HeldLease, call?: Call): Promise<{ isReleased: boolean }> };
    /** Those whose names begin with this one. */
    list: { query(input: { under: string }, call?: Call): Promise<{ leases: ListedLease[] }> };
  };
  changeReports: { create: { mutate(input: NewChangeReport, call?: Call): Promise<unknown> } };
  cities: Suggesting;
  themes: Suggesting;
  series: Suggesting;
};
