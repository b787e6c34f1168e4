// What a test may do as a member of a platform, and what it may see: the same words for Slack and for Discord.
import type { ChatPlatform, DeliveryAddress, Workspace } from "@convivio/core";
import type { TestCatalogue } from "../testing/catalogue.ts";

/** A message as it reached the platform. */
export type Said = {
  text: string;
  isPrivate: boolean;
  /** Whoever it would notify. */
  notifies: string[];
  /** Where it was posted; null for what only the member sees. */
  channel: string | null;
  at: number;
};

/** A form as it opened: its fields with what stood in them. */
export type Opened = { id: string; title: string; values: Record<string, string>; raw: Record<string, unknown> };

/** Elsewhere: where only the member has Convivio, and it is no member itself. */
export type Where = "channel" | "direct" | "elsewhere";

/** What a platform does to posts for a while. */
export type Trouble =
  | { what: "busy"; seconds: number }
  /** Busy for every post, until it is calm again. */
  | { what: "storm"; seconds: number }
  /** It takes them or not, and says nothing. */
  | { what: "silent"; arrives: boolean; times: number }
  /** The same of answers to what members ask. */
  | { what: "silent-reply"; arrives: boolean; times: number }
  /** So busy that replies to whoever asked have to wait. */
  | { what: "busy-replies"; seconds: number }
  /** Whoever is asked about a member or a channel says nothing. */
  | { what: "silent-about-members" }
  /** No form opens any more, where that is asked for by a call of its own. */
  | { what: "no-forms" }
  /** The person is not there any more, or wants no messages. */
  | { what: "no-direct-messages" };

type Standing = { state(): string; stop(): Promise<void> };

/** Two bots at a platform of their own. */
export type Gateways = {
  first: Standing;
  second: Standing;
  lines: readonly string[];
  /** The API cannot be reached from the first any more. */
  cutOffFirst(): void;
  /** Whoever is connected hears nothing any more, and is not told so. */
  silence(): void;
  /** Asks, and gives the reply. */
  ask(): Promise<string>;
  /** Whether nobody else may connect yet. */
  isHeldByFirst(): boolean;
  replyCount(): number;
  connectionCount(): number;
  close(): Promise<void>;
};

/** One more bot for the same platform, to which everything goes until it is killed. */
export type Second = {
  /** The platform delivers the last request once more, to the first bot. */
  repeatToFirst(): Promise<void>;
  /** From now on it says nothing, and tells the API nothing. */
  kill(): Promise<void>;
};

export type MemberDriver = {
  platform: ChatPlatform;
  /** What the bot asks; new for each behaviour. */
  readonly catalogue: TestCatalogue;
  /** The lines of the bot's log. */
  readonly lines: readonly string[];

  /** Types a command, such as "/convivio follow turin"; gives the milliseconds until it was acknowledged. */
  command(typed: string, where?: Where): Promise<number>;
  /** Presses a button; twice means that the platform delivers one press twice. */
  press(button: string, options?: { where?: Where; isTwice?: boolean; isPublic?: boolean }): Promise<number>;
  /** Chooses "Suggest as a practice" in the menu of a message. */
  suggestFromMessage(text: string): Promise<void>;
  /** The form at this place, once it is open. */
  form(at?: number): Promise<Opened>;
  formCount(): number;
  /** Sends a form; gives what the platform then shows beside its fields. */
  submit(
    form: Opened,
    values: Record<string, string>,
    options?: { isTwice?: boolean },
  ): Promise<Record<string, string>>;
  /** Where the platform says they are; null where it does not. */
  setTimeZone(timeZone: string): void;
  setManager(isManager: boolean | "unsaid"): void;
  /** Whether they manage the whole workspace or server. */
  setAdministrator(isAdministrator: boolean | "unsaid"): void;
  /** The workspace or server in which they are. */
  workspace: Workspace;
  setLanguage(locale: string): void;
  /** What the bot knows of somebody's rights is older now than it may be kept. */
  letTimePass(): void;

  /** The private reply at this place, once it is there. */
  said(at?: number): Promise<Said>;
  saidCount(): number;
  /** The first answer that everybody in the channel sees, once it is there; what was posted aside. */
  publicly(): Promise<Said>;
  publicCount(): number;
  /** What stands in channels and direct messages. */
  posts(): Said[];

  member: string;
  channel: string;
  address(of: "channel" | "member" | "closed channel" | "gone channel"): DeliveryAddress;
  trouble(trouble: Trouble): void;
  calm(): void;
  /** How often a post was tried, taken or not. */
  postTries(): number;
  /** Only where a bot holds a connection. */
  startGateways?(silentMs?: number): Promise<Gateways>;
  /** That by which the bot speaks here has expired. */
  expire?(): void;
  /** Convivio is taken out of the workspace or server. */
  takeOut(): Promise<void>;
  /** One more process that delivers for the same platform, with the same catalogue. */
  startAnother(): Promise<() => Promise<void>>;
  startSecond(): Promise<Second>;

  /** Commands that were registered, changed or removed since the bot was started. */
  registered(): readonly string[];
  /** What the platform did not take because it breaks a limit. */
  malformed(): readonly unknown[];
  reset(): void;
  close(): Promise<void>;
};

/** The id of a button in a message; says what was there when it is not. */
export function buttonIn(said: Said, form: RegExp): string {
  const id = said.text.match(form)?.[0];
  if (id === undefined) throw new Error(`no button ${form} in ${said.text}`);
  return id;
}

export const followButton = /c1:[\w-]+:follow/;
export const stopButton = /s1:[\w-]{22}:stop/;
export const paceButton = (follower: "member" | "channel", pace: string) =>
  new RegExp(`s1:[\\w-]{22}:${follower}:${pace}`);
