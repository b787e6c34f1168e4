// What is said in French about what is kept of a member.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const fr = {
  "heading.traces": "Ce qui est conservé sur vous",
  "traces.kept": "En chiffres",
  "traces.settings": "Vos propres réglages",
  "traces.follows": "Ce que vous suivez ou avez mis en place pour un canal",
  "traces.suggestions": "Pratiques que vous avez proposées",
  "traces.remarks": "Ce que vous avez écrit aux personnes qui tiennent le catalogue",
  "traces.changeReports": "Changements que vous avez signalés",
  "traces.wishes": "Questions dont vous voulez connaître la réponse",
  "traces.deliveries": "Messages qui vous ont été envoyés ou vont l'être",
  "traces.installations": "Espaces ou serveurs où vous avez ajouté Convivio",
  "traces.acts": "Lignes du journal de ce qui a été fait",
  "traces.none": "Rien. Convivio ne vous connaît pas.",
  "traces.choose":
    "« {export} » vous donne tout en un fichier. « {ask} » demande encore une fois, puis vous fait oublier.",
  "traces.questions":
    "Ce que vous avez demandé n'en fait pas partie : les questions sont conservées sans la personne qui les a posées.",
  "action.traces.export": "Recevoir mes données",
  "action.traces.ask": "M'oublier",
  "action.traces.forget": "Oui, m'oublier",
  "action.traces.keep": "Garder",
  "heading.ownData": "Vos données",
  "traces.download": "Télécharger vos données en un fichier JSON",
  "traces.opensFor": "Le lien s'ouvre pendant {minutes} minutes, pour toute personne qui l'a : ne le transmettez pas.",
  "heading.forget": "Vous oublier pour de bon ?",
  "forget.goes":
    "Vos réglages, ce que vous suivez et ce dont vous voulez avoir des nouvelles sont effacés, et les messages en route vers vous sont arrêtés.",
  "forget.stays":
    "Ce que vous avez donné au catalogue reste, sans vous : pratiques proposées, changements signalés, ce qu'un canal suit grâce à vous. Ce que vous avez écrit aux personnes qui tiennent le catalogue est effacé.",
  "forget.forGood":
    "C'est irréversible. Pour en avoir une copie, recevez d'abord vos données. Pour continuer, appuyez sur « {button} ».",
  "heading.forgotten": "Nous ne savons plus qui vous êtes",
  "forgotten.done":
    "Vos réglages, ce que vous suiviez et ce dont vous vouliez avoir des nouvelles sont effacés, et les messages en route vers vous sont arrêtés.",
  "forgotten.stays": "Ce que vous avez donné au catalogue reste, sans vous. Vous ne saurez pas ce qu'il en advient.",
  "forgotten.anew":
    "Vous pouvez continuer à demander. Seul ce que vous faites désormais est conservé, comme au premier jour.",
  "heading.kept": "Rien n'a changé",
  "kept.nothing": "Tout est conservé comme avant.",
  "kept.again": "Pour le revoir, ou pour que nous vous oubliions : {command}",
  "help.forgetMe": "Ce qui est conservé sur vous, en fichier ou oublié : {command}",
} as const satisfies Record<keyof typeof en, Message>;
