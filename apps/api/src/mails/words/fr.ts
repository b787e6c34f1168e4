// What mails say, in French.
import type { MailWords } from "./keys.ts";

export const fr: MailWords = {
  "link.subject": "Votre lien vers Convivio",
  "link.text":
    "Bonjour {name},\n\nouvrez ce lien pour vous connecter à Convivio. Il sert une seule fois, jusqu’au {until}.\n\n{link}\n\nSi vous ne l’avez pas demandé, vous n’avez rien à faire : sans lui, personne n’entre.\n",
  "invitation.subject": "{inviter} vous invite sur Convivio",
  "invitation.text":
    "Bonjour,\n\n{inviter} vous invite à prendre soin du catalogue de Convivio, avec ce rôle : {role}. Ouvrez ce lien pour créer votre compte. Il est valable jusqu’au {until}.\n\n{link}\n\nSi vous n’attendiez pas ce message, vous n’avez rien à faire.\n",
  "password-changed.subject": "Votre mot de passe Convivio a été modifié",
  "password-changed.text":
    "Bonjour {name},\n\nle mot de passe de votre compte Convivio a été modifié le {at}. Partout ailleurs où vous étiez connecté, la session est fermée.\n\nSi c’est vous qui l’avez fait, vous n’avez rien à faire. Sinon, demandez un lien à usage unique sur la page de connexion, choisissez un nouveau mot de passe et prévenez l’administration.\n",
  "second-factor-changed.subject": "Votre second facteur Convivio a été modifié",
  "second-factor-changed.text":
    "Bonjour {name},\n\nle second facteur de votre compte Convivio a été modifié le {at} : une application d’authentification a été configurée, ou de nouveaux codes de secours ont été créés.\n\nSi c’est vous qui l’avez fait, vous n’avez rien à faire. Sinon, changez votre mot de passe et prévenez l’administration.\n",
  "second-factor-removed.subject": "Votre second facteur Convivio a été retiré",
  "second-factor-removed.text":
    "Bonjour {name},\n\nle second facteur de votre compte Convivio a été retiré le {at}. Pour vous connecter, votre mot de passe ou un lien à usage unique suffit désormais.\n\nSi cela vient de vous, ou de l’administration à votre demande, vous n’avez rien à faire. Sinon, changez votre mot de passe et prévenez l’administration.\n",
  "role.contributor": "contribution",
  "role.curator": "rédaction et publication",
  "role.administrator": "administration",
  "link.over": "(Ce lien a déjà servi ou a expiré.)",
};
