// The words of the component kit in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  "field.required": "(obligatoire)",

  "counter.of": "{length} caractères sur {limit}",
  "counter.left": { one: "{count} caractère restant", other: "{count} caractères restants" },
  "counter.over": { one: "{count} caractère de trop", other: "{count} caractères de trop" },

  "select.choose": "Choisir",

  "combo.clear": "Retirer {title}",
  "combo.looking": "Recherche en cours",
  "combo.empty": "Rien pour l’instant. Tapez pour chercher.",
  "combo.nothing": "Rien ne s’appelle « {text} ».",
  "combo.failed": "La recherche a échoué. Tapez de nouveau pour réessayer.",
  "combo.create": "Créer « {title} »",

  "chips.remove": "Retirer {title}",
  "chips.up": "Monter {title}",
  "chips.down": "Descendre {title}",
  "chips.moved": "{title} est maintenant en position {place} sur {total}",
  "chips.removed": "{title} retiré",

  "dialog.close": "Fermer",
  "dialog.cancel": "Annuler",

  "notice.region": "Avis",
  "notice.undo": "Annuler l’action",
  "notice.dismiss": "Masquer",

  "progress.of": "{done} sur {total}",
  "progress.soFar": "{done} jusqu’ici",

  skeleton: "Chargement",

  "error.again": "Réessayer",
  "error.unchanged": "Rien n’a été modifié.",
  "error.reference": "Référence : {reference}",

  "state.draft": "Brouillon",
  "state.in-review": "En relecture",
  "state.changes-asked": "Modifications demandées",
  "state.published": "Publié",
  "state.archived": "Archivé",
  "state.standing": "Version antérieure publiée",

  "freshness.fresh": "À jour",
  "freshness.due": "À vérifier",
  "freshness.stale": "Périmé",
  "freshness.unknown": "Jamais vérifié",

  "person.none": "Personne",

  breadcrumb: "Où vous êtes",

  "summary.title": { one: "{count} point demande votre attention", other: "{count} points demandent votre attention" },

  "outer.newTab": "(s’ouvre dans un nouvel onglet)",

  "menu.chosen": "(choisi)",

  "search.clear": "Effacer la recherche",

  "actor.slack": "Quelqu’un dans Slack",
  "actor.discord": "Quelqu’un dans Discord",
  "actor.job": "Convivio lui-même",
  "actor.unknown": "Inconnu",
};
