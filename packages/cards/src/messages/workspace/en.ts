// What is said in English about the settings of a workspace or server; keys and placeholders are the measure for the others.
import type { Message } from "../message.ts";

export const en = {
  "heading.workspace.slack": "For this whole workspace",
  "heading.workspace.discord": "For this whole server",
  "workspace.language": "Language of what is posted for all",
  "workspace.language.none": "not decided: that of whoever sets it up",
  "workspace.digests": "Channel for digests",
  "workspace.digests.none": "none",
  "workspace.digests.unseen": "one that Convivio does not see",
  "workspace.digests.closed.slack":
    "Convivio is not in that channel yet, so it cannot post there. Type {command} in it.",
  "workspace.digests.closed.discord":
    "Convivio may not write in that channel yet. Give it View Channel and Send Messages there.",
  "workspace.answers": "Answers to commands in channels",
  "workspace.answers.public": "everybody in the channel sees them",
  "workspace.answers.private": "only who asks sees them",
  "workspace.follow": "Who may make a channel follow",
  "workspace.follow.managers": "who may manage it",
  "workspace.follow.everybody": "everybody",
  "workspace.timeZone": "Time zone of whoever has none",
  "workspace.type.language": "To choose a language, press one or type: {command}",
  "workspace.type.digests": "To choose the channel for digests: {command}",
  "workspace.type.timeZone": "To choose a time zone: {command}",
  "workspace.own": "What somebody chose for themselves comes first: their own language and time zone.",
  "workspace.seen": "Only those who manage all of it see and change this. Others notice it within a minute.",
  "action.workspace.slack": "Change for the Workspace",
  "action.workspace.discord": "Change for the Server",
  "action.workspace.language.none": "No Shared Language",
  "action.workspace.digests.here": "Digests in This Channel",
  "action.workspace.digests.none": "No Channel for Digests",
  "action.workspace.answers.public": "Show Answers to All",
  "action.workspace.answers.private": "Show Answers to Who Asks",
  "action.workspace.follow.everybody": "Everybody May Follow in Channels",
  "action.workspace.follow.managers": "Only Managers May Follow in Channels",
  "workspace.mayNot.slack":
    "Only somebody who administers this workspace can change what holds for all of it. Ask them.",
  "workspace.mayNot.discord":
    "Only somebody with the permission Manage Server can change what holds for all of it. Ask them.",
  "workspace.unsaid": "We could not find out whether you administer this workspace. Try again in a few minutes.",
  "workspace.notInstalled.slack":
    "Convivio is not installed in this workspace as far as it knows. Add it again, then type the command once more.",
  "workspace.notInstalled.discord":
    "Convivio is not installed in this server as far as it knows. Add it again, then type the command once more.",
  "workspace.noServer": "Type this in the server that it is about.",
  "workspace.noChannel": "Type this in a channel, so that we know which one you mean.",
} as const satisfies Record<string, Message>;
