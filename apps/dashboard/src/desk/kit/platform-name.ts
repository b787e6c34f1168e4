// What a chat platform is called: the same in every language.
import type { ChatPlatform } from "@convivio/core";

export const platformNames: Readonly<Record<ChatPlatform, string>> = { slack: "Slack", discord: "Discord" };
