// The page's words in French.
import type { Messages } from "./en.ts";

export const fr: Messages = {
  "page.title": "Convivio : ce que d’autres villes ont essayé",
  "page.skip": "Aller à la réponse",
  "page.headline": "Qu’est-ce qu’une autre ville a déjà essayé ?",
  "page.lead":
    "Posez une question sur la vie commune dans les villes aux cultures multiples. Vous voyez la réponse que votre réseau recevrait dans Slack ou Discord, chaque affirmation avec sa source.",
  "page.newTab": "(s’ouvre dans un nouvel onglet)",

  "ask.label": "Votre question",
  "ask.hint":
    "Une ville, un pays, un thème ou une année, dans n’importe quel ordre. Commencez par /event pour les événements.",
  "ask.send": "Demander",
  "ask.tooLong": {
    one: "{count} caractère de trop. Posez la question en moins de mots.",
    other: "{count} caractères de trop. Posez la question en moins de mots.",
  },
  "ask.examples": "Essayez par exemple",

  "setting.language": "Langue",
  "setting.appearance": "Apparence",
  "appearance.system": "Automatique",
  "appearance.light": "Claire",
  "appearance.dark": "Sombre",

  "answer.waiting": "La réponse",
  "answer.to": "Réponse à « {question} »",
  "answer.help": "Comment demander",
  "answer.looking": "Recherche d’une réponse",
  "answer.found": { one: "{count} résultat.", other: "{count} résultats." },
  "answer.showing": "De {from} à {to}.",
  "answer.opened": "Détails : {title}.",
  "answer.nothing": "Rien dans le catalogue ne répond à cette question. Ce qui s’en approche figure ci-dessous.",
  "answer.whole": "Revenir à toute la réponse",
  "answer.views": "Afficher la réponse",
  "answer.slack": "Dans Slack",
  "answer.discord": "Dans Discord",
  "answer.text": "En texte simple",
  "answer.textHint": "Les mêmes faits, rien que des mots, pour un terminal ou un courriel.",

  "empty.title": "La table est mise",
  "empty.text": "Posez une question ou choisissez un exemple. La réponse est servie ici.",

  "chat.used": "Vous avez utilisé {command}",
  "chat.app": "Appli",
  "chat.private": "Visible par vous seulement",
  "chat.share":
    "Dans le chat, ce bouton montre la réponse à tout le canal, avec « Partagé par » et votre nom. Rien n’est publié depuis cette page. Pour la montrer à quelqu’un dès maintenant, envoyez-lui l’adresse de cette page.",
  "chat.follow":
    "Dans le chat, ce bouton montre ce dont vous seriez averti et quand, et permet de le suivre. Cette page n’envoie rien à personne.",
  "chat.wish":
    "Dans une messagerie, ce bouton dit à l’équipe de rédaction que quelqu’un attend une réponse, sans nom. Cette page ne le dit à personne.",
  "chat.form":
    "Dans une messagerie, ce bouton ouvre un petit formulaire destiné à l’équipe de rédaction. Cette page n’envoie rien à personne.",
  "chat.understood": "Comment nous avons lu votre question",

  "failure.kept": "Votre question est conservée ci-dessus.",
  "failure.again": "Réessayer",
  "failure.ask": "Reposer la question",
  "failure.reference": "Référence : {reference}",

  "footer.catalogue": "Tout le catalogue",
  "footer.members": "Ce que voient les membres dans Slack et Discord",
  "footer.about":
    "Convivio est une table partagée : les pratiques d’intégration, et les événements où elles ont été racontées, arrivent dans le chat où les praticiens des villes se parlent déjà.",
  "footer.licence":
    "Ses propres textes sont libres d’usage sous {licence}. Chaque source garde ses propres conditions.",
  "footer.connect": "Pour l’avoir dans votre propre chat, lisez {slack} ou {discord} dans le dépôt.",
};
