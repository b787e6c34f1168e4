// The words of reviewing and publishing in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  panel: "Relecture",
  "next.draft": "Un brouillon : la personne qui l’écrit l’envoie en relecture quand il est prêt.",
  "next.in-review": "Quelqu’un doit encore le lire, puis le publier ou demander des modifications.",
  "next.changes-asked":
    "Des modifications ont été demandées. La personne qui l’écrit les fait, puis le renvoie en relecture.",
  "next.changes-asked.member":
    "La question est posée dans {platform} au membre qui l’a proposé. Sa réponse apparaîtra ci-dessous et renverra la fiche en relecture.",
  "next.published":
    "Tout le monde peut lire cette version. Enregistrer une modification commence un nouveau brouillon ; cette version reste publique jusqu’à sa publication.",
  "next.archived": "Cette fiche n’est plus dans le catalogue. Rien n’en est perdu.",
  waiting: "Envoyé en relecture",
  assignee: "Suivi par",
  "assign.own": "M’en charger",
  assigned: "Désormais suivi par {name}",
  "assigned.nobody": "Personne ne s’en charge désormais",
  conversation: "Conversation",
  "conversation.empty":
    "Personne n’a encore rien dit. Une remarque s’adresse à toutes les personnes qui y travaillent.",
  "did.remark": "{name} a écrit",
  "did.create": "{name} a commencé la fiche",
  "did.save": "{name} a enregistré une version",
  "did.submit": "{name} a envoyé en relecture",
  "did.withdraw": "{name} a retiré de la relecture",
  "did.ask-changes": "{name} a demandé des modifications",
  "did.publish": "{name} a publié",
  "did.discard": "{name} a abandonné la version non publiée",
  "did.archive": "{name} a archivé la fiche",
  "did.restore": "{name} a rétabli la fiche",
  "did.assign": "{name} a changé la personne qui suit la fiche",
  "did.undo": "{name} a annulé la dernière étape",
  original: "Original",
  compare: "Comparer la version {number} avec l’actuelle",
  remark: "Votre remarque",
  "remark.send": "Envoyer la remarque",
  "remark.sent": "Votre remarque a été envoyée",
  sending: "Envoi …",
  "ask.title": "Demander des modifications",
  "ask.what": "Ce qui devrait changer",
  "ask.hint": "Dites ce qui manque et où. La personne qui l’a écrit lira ceci en premier.",
  "ask.hint.member":
    "Dites ce qui manque et où. Vos mots vont au membre qui l’a proposé, dans {platform}, et il peut y répondre.",
  "ask.hint.gone":
    "Dites ce qui manque et où. Le membre qui l’a proposé dans {platform} n’est plus connu : personne ne lira ceci dans le chat.",
  "ask.missing": "Dites ce qui devrait changer, pour que cela puisse être fait.",
  ask: "Demander des modifications",
  asked: "Des modifications ont été demandées pour « {title} »",
  undone: "Annulé",
  "undo.failed": "L’annulation n’a pas été possible.",
  "failed.title": "Cela n’a pas fonctionné",
  "stale.title": "Quelqu’un y a travaillé depuis que vous l’avez ouvert",
  "stale.text": "Rien n’a été fait. Regardez où en est la fiche, puis décidez de nouveau.",
  "stale.look": "Voir l’état actuel",
  "publish.title": "Publier « {title} »",
  publish: "Publier",
  publishing: "Publication …",
  "publish.done": "« {title} » a été publié",
  "publish.comment": "Un mot à ce sujet, si vous le souhaitez",
  "refused.four-eyes": "Vous avez écrit cette version : quelqu’un d’autre doit la publier.",
  "refused.role":
    "Votre rôle ne vous permet pas de publier ceci. Envoyez-le en relecture : une personne qui s’en charge le lira.",
  "refused.original": "L’original n’est pas encore publié. Publiez-le d’abord, puis cette traduction.",
  "refused.state": "Il n’y a rien à publier ici : cette version est déjà publique, ou la fiche est archivée.",
  problems: {
    one: "{count} élément manque encore avant la publication",
    other: "{count} éléments manquent encore avant la publication",
  },
  "public.new":
    "Tout le monde pourra le lire : dans les réponses, la recherche et sur sa page publique, en quelques secondes.",
  "public.translation":
    "Les personnes qui lisent dans cette langue ({language}) verront cette traduction au lieu de l’original.",
  "public.changed": {
    one: "Ce que tout le monde lit est remplacé. {count} champ change :",
    other: "Ce que tout le monde lit est remplacé. {count} champs changent :",
  },
  "linked.title": "Cette fiche renvoie à d’autres que personne ne peut encore lire",
  "linked.text":
    "Choisissez pour chacune. Un lien en attente est gardé et apparaît de lui-même une fois la fiche publiée.",
  "linked.allTogether": "Publier toutes celles qui sont complètes",
  "linked.allWait": "Laisser tous les liens en attente",
  "linked.together": "La publier aussi, telle qu’elle est",
  "linked.wait": "Laisser le lien en attente",
  "linked.needed": "La publication est impossible sans celle-ci.",
  "linked.lacks": "Elle ne peut pas encore être publiée. Il manque : {fields}.",
  "linked.notYours": "Il ne vous revient pas de la publier.",
  "linked.choose": "Que faire de « {title} »",
  "linked.missing": "Choisissez.",
  "linked.open": "Choisissez pour chaque fiche liée, puis publiez.",
};
