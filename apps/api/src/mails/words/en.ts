// What mails say, in English. Its keys are the measure for every other language; {link} is filled where the mail is read.
export const en = {
  "link.subject": "Your link to Convivio",
  "link.text":
    "Hello {name},\n\nopen this link to sign in to Convivio. It works once, until {until}.\n\n{link}\n\nIf you did not ask for it, you need do nothing: without it nobody gets in.\n",
  "invitation.subject": "{inviter} invites you to Convivio",
  "invitation.text":
    "Hello,\n\n{inviter} invites you to look after the catalogue of Convivio as {role}. Open this link to make your account. It works until {until}.\n\n{link}\n\nIf you did not expect this mail, you need do nothing.\n",
  "password-changed.subject": "Your password at Convivio was changed",
  "password-changed.text":
    "Hello {name},\n\nthe password of your account at Convivio was changed on {at}. Wherever else you were signed in, you are signed out.\n\nIf this was you, you need do nothing. If it was not, ask for a one-time link on the sign-in page, choose a new password, and tell an administrator.\n",
  "second-factor-changed.subject": "Your second factor at Convivio was changed",
  "second-factor-changed.text":
    "Hello {name},\n\nthe second factor of your account at Convivio was changed on {at}: an authenticator app was set up, or new backup codes were made.\n\nIf this was you, you need do nothing. If it was not, change your password and tell an administrator.\n",
  "second-factor-removed.subject": "Your second factor at Convivio was removed",
  "second-factor-removed.text":
    "Hello {name},\n\nthe second factor of your account at Convivio was removed on {at}. To sign in, your password or a one-time link is enough now.\n\nIf you or an administrator at your request did this, you need do nothing. If not, change your password and tell an administrator.\n",
  "role.contributor": "a contributor",
  "role.curator": "a curator",
  "role.administrator": "an administrator",
  "link.over": "(This link has been used or has expired.)",
};
