// The words of signing in, setting up and joining in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  "signIn.title": "Se connecter",
  "signIn.button": "Se connecter",
  "signIn.pending": "Connexion en cours",
  "signIn.provider": "Continuer avec {name}",
  "signIn.or": "Ou avec votre adresse électronique",
  "signIn.link": "Recevoir plutôt un lien à usage unique",

  "field.email": "Adresse électronique",
  "field.password": "Mot de passe",
  "field.name": "Votre nom",
  "field.newPassword": "Nouveau mot de passe",
  "field.code": "Code",
  "field.backupCode": "Code de secours",
  "hint.name": "Les autres le voient à côté de ce que vous écrivez.",
  "hint.password": "Au moins 12 caractères. Quelques mots mis ensemble se retiennent facilement.",
  "hint.code": "Les six chiffres que votre application d’authentification affiche en ce moment.",
  "hint.backupCode": "L’un des codes que vous avez gardés en activant le second facteur. Chacun ne sert qu’une fois.",

  "link.title": "Se connecter par courriel",
  "link.text": "Nous envoyons un lien à votre adresse. Il vous connecte une fois, sans mot de passe.",
  "link.button": "Envoyer le lien",
  "link.pending": "Envoi en cours",
  "link.back": "Se connecter avec un mot de passe",
  "link.sent": "Regardez dans votre boîte aux lettres",
  "link.sentText":
    "Si {email} a un compte ici, un lien est en route. Il est valable 15 minutes. Si rien n’arrive, demandez à une personne qui administre : sans serveur de courrier, le lien se trouve dans sa boîte d’envoi.",

  "factor.title": "Encore une étape",
  "factor.text": "Votre compte demande un second facteur.",
  "factor.button": "Continuer",
  "factor.pending": "Vérification en cours",
  "factor.useBackup": "Utiliser un code de secours",
  "factor.useApp": "Utiliser l’application d’authentification",
  "factor.again": "Recommencer",

  "enter.title": "Se connecter par lien",
  "enter.text": "Ce lien vous connecte une fois. Appuyez sur le bouton pour l’utiliser.",

  "over.title": "Ce lien ne sert plus",
  "over.text": "Il a déjà servi ou a expiré.",
  "over.ask": "Demander un nouveau lien",
  "over.invitation":
    "L’invitation a été acceptée ou retirée, ou elle a expiré. Demandez-en une autre à la personne qui vous a invité.",
  "over.incomplete": "L’adresse n’est pas complète. Copiez-la en entier depuis le courriel.",

  "setUp.title": "Préparer le bureau",
  "setUp.text": "Vous devenez administrateur : vous invitez les autres et décidez qui peut faire quoi.",
  "setUp.button": "Préparer le bureau",
  "setUp.pending": "Préparation en cours",
  "setUp.noLink": "Ouvrez le lien que montre le terminal",
  "setUp.noLinkText":
    "Personne ne s’occupe encore de ce Convivio. La personne qui l’a démarré trouve un lien de préparation dans le terminal, ou en obtient un nouveau avec cette commande :",
  "setUp.done": "Le bureau est déjà préparé",
  "setUp.doneText": "Il y a déjà un administrateur. Connectez-vous, ou demandez-lui une invitation.",
  "setUp.over":
    "Un autre lien de préparation l’a remplacé, ou un jour est passé. Le terminal en montre un nouveau à chaque démarrage.",

  "invitation.title": "Bienvenue à la table",
  "invitation.contributor": "{inviter} vous invite à proposer des fiches et à écrire des brouillons pour le catalogue.",
  "invitation.curator": "{inviter} vous invite à rédiger, relire et publier le catalogue.",
  "invitation.administrator": "{inviter} vous invite à prendre soin du catalogue et des personnes qui l’écrivent.",
  "invitation.email": "Votre compte aura l’adresse {email}.",
  "invitation.button": "Créer mon compte",
  "invitation.pending": "Création du compte",

  "problem.not-invited":
    "Votre fournisseur d’identité vous connaît, mais il n’y a ici ni compte ni invitation pour votre adresse. Demandez à un administrateur de vous inviter.",
  "problem.declined": "Vous n’êtes pas connecté, car la demande a été refusée chez votre fournisseur d’identité.",
  "problem.failed": "La connexion par votre fournisseur d’identité n’a pas abouti. Réessayez.",

  "wrong.credentials":
    "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un lien à usage unique.",
  "wrong.code":
    "Ce code n’est pas le bon. Les codes changent toutes les 30 secondes : saisissez celui qui s’affiche maintenant.",
  "wrong.backupCode": "Ce n’est pas l’un de vos codes de secours, ou il a déjà servi.",
  "wrong.tookTooLong": "Cela a pris trop de temps. Recommencez.",
  "wrong.password": "Ce n’est pas votre mot de passe.",
  "wrong.tries": {
    one: "Il y a eu trop d’essais. Attendez {count} minute.",
    other: "Il y a eu trop d’essais. Attendez {count} minutes.",
  },
  "wrong.email": "Saisissez une adresse comme nom@exemple.org.",
  "wrong.name": "Saisissez votre nom.",
  "wrong.empty": "Remplissez ce champ.",
  "wrong.short": "Utilisez au moins 12 caractères.",
  "wrong.long": "Utilisez au plus 128 caractères.",
  "wrong.common": "Beaucoup de gens utilisent ce mot de passe, il est donc essayé en premier. Choisissez-en un autre.",
  "wrong.taken": "Il y a déjà un compte avec cette adresse.",
};
