// What holds for a whole workspace or server: as a part of a manager's settings, and as a card of its own with what changes it.
import { type ChatPlatform, type InstallationSettings, type Language, languages, ownNames } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { labelled, listing, notice } from "../build-card/labels.ts";
import type { Action, Card, Line, Part } from "../card.ts";
import { languageName, type PlainKey, say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";
import { type WorkspaceAction, workspaceActionId } from "../workspace-action-id.ts";

export type SeenChannel = {
  /** As people call it. */
  name: string;
  /** Whether the bot may post there. */
  isOpen: boolean;
};

export type WorkspaceSettings = {
  platform: ChatPlatform;
  settings: InstallationSettings;
  /** The channel for digests as far as it is seen; null where it is not, or where there is none. */
  digestChannel: SeenChannel | null;
  /** Whether this is read in a channel, which can then be chosen. */
  isInChannel: boolean;
};

/** What to type, in the words of each platform. */
const commands = {
  slack: {
    language: "/convivio settings workspace language italiano",
    timeZone: "/convivio settings workspace time-zone Europe/Rome",
    digests: "/convivio settings workspace digests #channel",
  },
  discord: {
    language: "/convivio settings server-language: italiano",
    timeZone: "/convivio settings server-time-zone: Europe/Rome",
    digests: "/convivio settings server-digests: #channel",
  },
} as const;

function action(what: WorkspaceAction, label: string, accessibleLabel = label): Action {
  return { name: "choose", id: workspaceActionId(what), label, accessibleLabel, primary: false };
}

/** "Italiano" alone would not say of what. */
function languageAction(language: Language, reader: Language): Action {
  const label = ownNames[language];
  const whole = say(reader, "label", { label: say(reader, "workspace.language"), text: label });
  return action({ setting: "language", language }, label, whole);
}

function channelText({ settings, digestChannel }: WorkspaceSettings, reader: Language): string {
  if (settings.digestChannel === null) return say(reader, "workspace.digests.none");
  return digestChannel === null ? say(reader, "workspace.digests.unseen") : `#${digestChannel.name}`;
}

/** What is to be done before digests can come there. */
function closedLine({ platform, digestChannel }: WorkspaceSettings, reader: Language): Line {
  if (digestChannel === null || digestChannel.isOpen) return [];
  if (platform === "discord") return lineOf(say(reader, "workspace.digests.closed.discord"));
  return sayLine(reader, "workspace.digests.closed.slack", { command: code("/invite @Convivio") });
}

function linesOf(workspace: WorkspaceSettings, reader: Language): Line[] {
  const { language, isPublicByDefault, whoMayFollow, timeZone } = workspace.settings;
  const spoken = language === null ? say(reader, "workspace.language.none") : languageName(language, reader);
  const answers: PlainKey = isPublicByDefault ? "workspace.answers.public" : "workspace.answers.private";
  return [
    labelled(reader, "workspace.language", lineOf(spoken)),
    labelled(reader, "workspace.digests", lineOf(channelText(workspace, reader))),
    labelled(reader, "workspace.answers", lineOf(say(reader, answers))),
    labelled(reader, "workspace.follow", lineOf(say(reader, `workspace.follow.${whoMayFollow}`))),
    labelled(reader, "workspace.timeZone", lineOf(timeZone)),
  ];
}

/** For a manager, beneath their own settings. */
export function workspacePart(workspace: WorkspaceSettings, reader: Language): { parts: Part[]; actions: Action[] } {
  return {
    parts: listing(reader, `heading.workspace.${workspace.platform}`, linesOf(workspace, reader)),
    actions: [action({ setting: "show" }, say(reader, `action.workspace.${workspace.platform}`))],
  };
}

/** Only what would change something: what holds already is no button. */
function actionsOf({ settings, isInChannel }: WorkspaceSettings, reader: Language): Action[] {
  const { language: spoken, digestChannel, isPublicByDefault, whoMayFollow: may } = settings;
  const isPublic = !isPublicByDefault;
  const whoMayFollow = may === "managers" ? "everybody" : "managers";
  return [
    ...languages.filter((language) => language !== spoken).map((language) => languageAction(language, reader)),
    ...(spoken === null
      ? []
      : [action({ setting: "language", language: null }, say(reader, "action.workspace.language.none"))]),
    ...(isInChannel
      ? [action({ setting: "digests", channel: "here" }, say(reader, "action.workspace.digests.here"))]
      : []),
    ...(digestChannel === null
      ? []
      : [action({ setting: "digests", channel: null }, say(reader, "action.workspace.digests.none"))]),
    action(
      { setting: "answers", isPublic },
      say(reader, `action.workspace.answers.${isPublic ? "public" : "private"}`),
    ),
    action({ setting: "follow", whoMayFollow }, say(reader, `action.workspace.follow.${whoMayFollow}`)),
  ];
}

export function buildWorkspaceCard(workspace: WorkspaceSettings, reader: Language): Card {
  const { platform } = workspace;
  const typed = commands[platform];
  const actions = actionsOf(workspace, reader);
  return bareCard("settings", reader, {
    heading: say(reader, `heading.workspace.${platform}`),
    parts: [
      ...notice(...linesOf(workspace, reader), closedLine(workspace, reader)),
      ...notice(
        sayLine(reader, "workspace.type.language", { command: code(typed.language) }),
        sayLine(reader, "workspace.type.digests", { command: code(typed.digests) }),
        sayLine(reader, "workspace.type.timeZone", { command: code(typed.timeZone) }),
      ),
    ],
    actions,
    footer: [lineOf(say(reader, "workspace.own")), lineOf(say(reader, "workspace.seen"))],
  });
}
