// What a member does and sees while everything around them fails: the same words for Slack and for Discord.
import type { ChatPlatform } from "@convivio/core";
import type { Seen, Story } from "./ledger.ts";

export type Said = { story: Story; seen: Seen };

/** Each gives what is seen first; null where nothing comes in time, or where the platform says itself that it failed. */
export type ChatMember = {
  platform: ChatPlatform;
  user: string;
  /** A command of ours, such as "/convivio follow turin". */
  command(typed: string): Promise<Said | null>;
  press(button: string, on: Said): Promise<Said | null>;
  submit(form: Said, values: Readonly<Record<string, string>>): Promise<Said | null>;
  mention(text: string): Promise<Said | null>;
  /** In direct messages. */
  write(text: string): Promise<Said | null>;
};

/** One platform, with as many members as are wanted. */
export type Side = {
  platform: ChatPlatform;
  nextMember(): ChatMember;
  /** By which a member's direct messages are known to whoever posts there. */
  directOf(user: string): Promise<string>;
  /** Until the last copy of a request has been delivered. */
  finish(): Promise<void>;
  /** What the platform would never take because it breaks a limit. */
  malformed(): readonly unknown[];
  close(): Promise<void>;
};

/** How long somebody looks at a screen where nothing comes, before they do something else. */
export const patienceMs = 6000;
