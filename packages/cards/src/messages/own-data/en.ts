// What is said in English about what is kept of a member; keys and placeholders are the measure for the others.
import type { Message } from "../message.ts";

export const en = {
  "heading.traces": "What is kept about you",
  "traces.kept": "In numbers",
  "traces.settings": "Settings of your own",
  "traces.follows": "What you follow or set up for a channel",
  "traces.suggestions": "Practices you suggested",
  "traces.remarks": "What you wrote to the curators",
  "traces.changeReports": "Changes you reported",
  "traces.wishes": "Questions whose answer you want to hear",
  "traces.deliveries": "Messages sent to you, or on their way",
  "traces.installations": "Workspaces or servers where you added Convivio",
  "traces.acts": "Lines in the log of what was done",
  "traces.none": "Nothing. Convivio does not know you.",
  "traces.choose": "“{export}” gives you all of it as a file. “{ask}” asks once more, and then has you forgotten.",
  "traces.questions": "What you asked is not among it: questions are kept without who asked them.",
  "action.traces.export": "Get My Data",
  "action.traces.ask": "Forget Me",
  "action.traces.forget": "Yes, Forget Me",
  "action.traces.keep": "Keep",
  "heading.ownData": "Your data",
  "traces.download": "Download your data as a JSON file",
  "traces.opensFor": "The link opens for {minutes} minutes, for whoever has it: do not pass it on.",
  "heading.forget": "Forget you for good?",
  "forget.goes":
    "Your settings, what you follow and what you want to be told of are deleted, and messages on their way to you are stopped.",
  "forget.stays":
    "What you gave to the catalogue stays, without you: practices you suggested, changes you reported, what a channel follows by your hand. What you wrote to the curators is blanked out.",
  "forget.forGood": "This cannot be undone. To have a copy, get your data first. To go on, press “{button}”.",
  "heading.forgotten": "You are forgotten",
  "forgotten.done":
    "Your settings, what you followed and what you wanted to be told of are deleted, and messages on their way to you are stopped.",
  "forgotten.stays": "What you gave to the catalogue stays, without you. You will not hear what becomes of it.",
  "forgotten.anew": "You can go on asking. Only what you do from now on is kept, as if you were new.",
  "heading.kept": "Nothing was changed",
  "kept.nothing": "All is kept as it was.",
  "kept.again": "To see it again, or to be forgotten: {command}",
  "help.forgetMe": "What is kept about you, as a file, or forgotten: {command}",
} as const satisfies Record<string, Message>;
