// The words of what members report in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  title: "Changements signalés",
  text: "Ce que des membres disent avoir changé, ou ne pas être comme indiqué. Voyez si c’est exact, modifiez la fiche, puis classez le signalement. L’auteur n’est pas affiché.",
  show: "Afficher",
  "show.open": "Ouverts",
  "show.closed": "Classés",
  first: "Les {count} premiers sont affichés.",
  "reason.outdated": "N’est plus à jour",
  "reason.wrong": "N’est pas comme indiqué",
  "reason.link": "Un lien ne s’ouvre pas",
  "reason.harm": "Pourrait nuire à quelqu’un",
  "reason.other": "Autre chose",
  reportedIn: "Signalé dans {platform}",
  changed: "La fiche a été republiée depuis. Peut-être le dit-elle déjà.",
  close: "Classer le signalement",
  reopen: "Rouvrir",
  pending: "Un instant",
  closedBy: "Classé par {name}",
  "done.closed": "Le signalement sur « {title} » a été classé",
  "done.already": "Quelqu’un a déjà classé ce signalement",
  "done.reopened": "Le signalement sur « {title} » est de nouveau ouvert",
  notice: { one: "Un membre a signalé un changement", other: "Des membres ont signalé {count} changements" },
  "empty.open": "Aucun signalement n’est ouvert",
  "empty.open.text":
    "Quand quelqu’un signale un changement sous une réponse dans Slack ou Discord, cela arrive ici, le plus ancien d’abord.",
  "empty.closed": "Aucun signalement n’a été classé",
  "empty.closed.text": "Ce qui a été examiné et classé se trouve ici, le plus récent d’abord.",
};
