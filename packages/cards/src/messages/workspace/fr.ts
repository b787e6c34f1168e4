// What is said in French about the settings of a workspace or server.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const fr = {
  "heading.workspace.slack": "Pour tout cet espace de travail",
  "heading.workspace.discord": "Pour tout ce serveur",
  "workspace.language": "Langue de ce qui est publié pour tous",
  "workspace.language.none": "non décidée : celle de la personne qui le met en place",
  "workspace.digests": "Canal des nouveautés",
  "workspace.digests.none": "aucun",
  "workspace.digests.unseen": "un canal que Convivio ne voit pas",
  "workspace.digests.closed.slack":
    "Convivio n'est pas encore dans ce canal et ne peut pas y écrire. Tapez-y {command}.",
  "workspace.digests.closed.discord":
    "Convivio ne peut pas encore écrire dans ce canal. Donnez-lui Voir le salon et Envoyer des messages.",
  "workspace.answers": "Réponses aux commandes dans les canaux",
  "workspace.answers.public": "tout le canal les voit",
  "workspace.answers.private": "seule la personne qui demande les voit",
  "workspace.follow": "Qui peut faire suivre un canal",
  "workspace.follow.managers": "qui peut gérer le canal",
  "workspace.follow.everybody": "tout le monde",
  "workspace.timeZone": "Fuseau horaire de qui n'en a pas",
  "workspace.type.language": "Pour choisir une langue, appuyez sur l'une d'elles ou tapez : {command}",
  "workspace.type.digests": "Pour choisir le canal des nouveautés : {command}",
  "workspace.type.timeZone": "Pour choisir un fuseau horaire : {command}",
  "workspace.own": "Ce que chacun a choisi pour soi passe avant : sa langue et son fuseau horaire.",
  "workspace.seen":
    "Seules les personnes qui gèrent l'ensemble voient et changent cela. Les autres le remarquent en une minute.",
  "action.workspace.slack": "Modifier pour l'espace de travail",
  "action.workspace.discord": "Modifier pour le serveur",
  "action.workspace.language.none": "Aucune langue commune",
  "action.workspace.digests.here": "Nouveautés dans ce canal",
  "action.workspace.digests.none": "Aucun canal des nouveautés",
  "action.workspace.answers.public": "Montrer les réponses à tous",
  "action.workspace.answers.private": "Ne les montrer qu'à qui demande",
  "action.workspace.follow.everybody": "Tous peuvent faire suivre un canal",
  "action.workspace.follow.managers": "Seuls les gestionnaires le peuvent",
  "workspace.mayNot.slack":
    "Seule une personne qui administre cet espace de travail peut changer ce qui vaut pour l'ensemble. Adressez-vous à elle.",
  "workspace.mayNot.discord":
    "Seule une personne ayant la permission Gérer le serveur peut changer ce qui vaut pour l'ensemble. Adressez-vous à elle.",
  "workspace.unsaid":
    "Nous n'avons pas pu savoir si vous administrez cet espace de travail. Réessayez dans quelques minutes.",
  "workspace.notInstalled.slack":
    "À sa connaissance, Convivio n'est pas installé dans cet espace de travail. Ajoutez-le de nouveau, puis retapez la commande.",
  "workspace.notInstalled.discord":
    "À sa connaissance, Convivio n'est pas installé sur ce serveur. Ajoutez-le de nouveau, puis retapez la commande.",
  "workspace.noServer": "Tapez ceci sur le serveur dont il s'agit.",
  "workspace.noChannel": "Tapez ceci dans un canal, pour que nous sachions lequel.",
} as const satisfies Record<keyof typeof en, Message>;
