// The words of home in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  title: "Ce qui vous attend, {name}",
  text: "Ce qui attend depuis le plus longtemps vient d’abord. Ce qui est fait disparaît d’ici de lui-même.",
  count: "{count}",
  "count.more": "{count} ou plus",
  more: { one: "En afficher {count} de plus", other: "En afficher {count} de plus" },
  all: "Tout voir :",
  translation: "Traduction : {language}",
  "own.title": "À vous, pas encore publié",
  "own.empty":
    "Rien n’est à vous pour l’instant. Ce que vous commencez, ou dont vous vous chargez en relecture, reste ici jusqu’à sa publication.",
  "own.since": "modifié",
  "own.all": "Confié à vous :",
  "own.next.draft": "Continuez à écrire, puis envoyez en relecture.",
  "own.next.in-review": "Quelqu’un d’autre le lit en ce moment. Rien à faire pour vous.",
  "own.next.changes-asked": "Des modifications ont été demandées. Lisez lesquelles, et faites-les.",
  "own.next.published": "Publié.",
  "own.next.archived": "Archivé.",
  "begun.title": "Commencé et pas enregistré",
  "begun.next": "Votre texte est gardé. Continuez, puis enregistrez une version.",
  "begun.since": "écrit",
  "review.title": "En attente de relecture",
  "review.empty": "Rien n’attend de relecture. Ce que d’autres envoient se trouve ici, le plus ancien d’abord.",
  "review.next": "Lisez-le, puis publiez-le ou demandez des modifications.",
  "review.since": "envoyé",
  "check.title": "À vérifier de nouveau",
  "check.empty": "Tout ce qui a été vérifié une fois est encore à jour.",
  "check.next": "Regardez si cela tient toujours, puis notez le jour de la vérification.",
  "check.since": "vérifié",
  "check.due": "Tout ce qui est à vérifier",
  "check.stale": "Tout ce qui est périmé",
  "check.never": {
    one: "{count} pratique n’a jamais été vérifiée",
    other: "{count} pratiques n’ont jamais été vérifiées",
  },
  "behind.title": "Traductions en retard sur l’original",
  "behind.empty": "Chaque traduction dit ce que dit son original.",
  "behind.next": "Voyez ce qui a changé dans l’original, et dites-le aussi dans la traduction.",
  "behind.since": "traduit",
};
