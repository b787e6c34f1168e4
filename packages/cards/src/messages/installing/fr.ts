// What is said in French while Convivio is added to a workspace, and where it is not.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const fr = {
  "install.add": "Ajouter à Slack",
  "install.open": "Ouvrir Slack",
  "heading.installed": "Convivio est dans {workspace}",
  "install.next": "Dans Slack, tapez {command} dans n’importe quel canal. Vous seul voyez la réponse.",
  "install.manage":
    "Les personnes qui gèrent l’espace de travail peuvent choisir sa langue et d’autres réglages avec {command}.",
  "heading.notInstalled": "Convivio n’a pas été ajouté",
  "install.denied":
    "L’ajout n’a pas été autorisé dans Slack, rien n’a donc changé. Pour l’ajouter tout de même, recommencez.",
  "install.expired":
    "Ce qui a été commencé ici ne sert qu’une fois, pendant dix minutes, dans le navigateur où vous avez commencé. Rien n’a changé. Recommencez.",
  "install.refused":
    "Slack n’a pas accepté ce qui lui était demandé ({code}). Rien n’a été conservé. Recommencez ; si cela ne suffit pas, prévenez la personne qui fait fonctionner ce Convivio.",
  "install.unreachable": "Slack est injoignable en ce moment. Rien n’a été conservé. Recommencez dans une minute.",
  "install.notKept":
    "Slack a accepté Convivio, mais nous n’avons pas pu l’enregistrer. Rien n’est perdu. Recommencez dans une minute.",
  "install.organisation":
    "Convivio s’ajoute à un espace de travail à la fois, et non à toute une organisation. Rien n’a été conservé. Recommencez et choisissez un espace de travail.",
  "install.code": "Code de l’erreur : {code}",
  "heading.notHere": "Convivio n’est pas dans cet espace de travail",
  "notHere.add":
    "Il en a été retiré, ou n’y a jamais été tout à fait ajouté ; il ne peut donc pas répondre ici. Les personnes qui gèrent l’espace de travail peuvent l’ajouter : {link}",
} as const satisfies Record<keyof typeof en, Message>;
