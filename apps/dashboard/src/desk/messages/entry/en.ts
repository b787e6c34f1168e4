// The words of signing in, setting up and joining in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  "signIn.title": "Sign in",
  "signIn.button": "Sign In",
  "signIn.pending": "Signing in",
  "signIn.provider": "Continue with {name}",
  "signIn.or": "Or with your e-mail address",
  "signIn.link": "Send Me a One-Time Link Instead",

  "field.email": "E-mail address",
  "field.password": "Password",
  "field.name": "Your name",
  "field.newPassword": "New password",
  "field.code": "Code",
  "field.backupCode": "Backup code",
  "hint.name": "Others see it beside what you write.",
  "hint.password": "At least 12 characters. A few words together are easy to keep.",
  "hint.code": "The six digits that your authenticator app shows now.",
  "hint.backupCode": "One of the codes that you kept when you switched the second factor on. Each works once.",

  "link.title": "Sign in by mail",
  "link.text": "We send a link to your e-mail address. It signs you in once, without a password.",
  "link.button": "Send the Link",
  "link.pending": "Sending",
  "link.back": "Sign In with a Password",
  "link.sent": "Look into your mailbox",
  "link.sentText":
    "If {email} has an account here, a link is on its way. It works for 15 minutes. If nothing comes, ask an administrator: where no mail server is set up, the link stands in their outbox.",

  "factor.title": "One more step",
  "factor.text": "Your account asks for a second factor.",
  "factor.button": "Continue",
  "factor.pending": "Checking",
  "factor.useBackup": "Use a Backup Code",
  "factor.useApp": "Use the Authenticator App",
  "factor.again": "Begin Again",

  "enter.title": "Sign in by link",
  "enter.text": "This link signs you in once. Press the button to use it.",

  "over.title": "This link is of no more use",
  "over.text": "It has been used or has expired.",
  "over.ask": "Ask for a New Link",
  "over.invitation": "It was accepted or revoked, or has expired. Ask whoever invited you for a new one.",
  "over.incomplete": "The address is not complete. Copy all of it from the mail.",

  "setUp.title": "Set up the desk",
  "setUp.text": "You become the administrator: you invite the others and decide who may do what.",
  "setUp.button": "Set Up the Desk",
  "setUp.pending": "Setting up",
  "setUp.noLink": "Open the link that the terminal shows",
  "setUp.noLinkText":
    "Nobody looks after this Convivio yet. Whoever started it finds a set-up link in the terminal, or gets a new one there with this command:",
  "setUp.done": "The desk has been set up",
  "setUp.doneText": "There is an administrator already. Sign in, or ask them for an invitation.",
  "setUp.over":
    "Another set-up link has replaced it, or a day has passed. The terminal shows a new one after each start.",

  "invitation.title": "Welcome to the table",
  "invitation.contributor": "{inviter} invites you to suggest records and write drafts for the catalogue.",
  "invitation.curator": "{inviter} invites you to edit, review and publish the catalogue.",
  "invitation.administrator": "{inviter} invites you to look after the catalogue and the people who write it.",
  "invitation.email": "Your account will have the address {email}.",
  "invitation.button": "Make My Account",
  "invitation.pending": "Making your account",

  "problem.not-invited":
    "Your provider knows you, but there is no account and no invitation here for your e-mail address. Ask an administrator to invite you.",
  "problem.declined": "You were not signed in, because the request was declined at your provider.",
  "problem.failed": "Signing in by your provider did not work. Try again.",

  "wrong.credentials":
    "This e-mail address and password do not belong together. Check both, or ask for a one-time link.",
  "wrong.code": "This code is not right. Codes change every 30 seconds: enter the one that stands there now.",
  "wrong.backupCode": "This is not one of your backup codes, or it was used before.",
  "wrong.tookTooLong": "This took too long. Begin again.",
  "wrong.password": "This is not your password.",
  "wrong.tries": {
    one: "These were too many tries. Wait {count} minute.",
    other: "These were too many tries. Wait {count} minutes.",
  },
  "wrong.email": "Use an e-mail address such as name@example.org.",
  "wrong.name": "Write your name.",
  "wrong.empty": "Fill this in.",
  "wrong.short": "Use at least 12 characters.",
  "wrong.long": "Use at most 128 characters.",
  "wrong.common": "Many people use this password, so it is tried first. Choose another.",
  "wrong.taken": "There is an account with this e-mail address already.",
} as const satisfies Record<string, Message>;
