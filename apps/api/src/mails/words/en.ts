// What mails say, in English. Its keys are the measure for every other language; {link} is filled where the mail is read.
export const en = {
  "link.subject": "Your link to Convivio",
  "link.text":
    "Hello {name},\n\nopen this link to sign in to Convivio. It works once, until {until}.\n\n{link}\n\nIf you did not ask for it, you need do nothing: without it nobody gets in.\n",
  "invitation.subject": "{inviter} invites you to Convivio",
  "invitation.text":
    "Hello,\n\n{inviter} invites you to look after the catalogue of Convivio as {role}. Open this link to make your account. It works until {until}.\n\n{link}\n\nIf you did not expect this mail, you need do nothing.\n",
  "role.contributor": "a contributor",
  "role.curator": "a curator",
  "role.administrator": "an administrator",
  "link.over": "(This link has been used or has expired.)",
};
