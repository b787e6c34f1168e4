// The words of the lists in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  "search.label": "Chercher par nom",
  "search.hint": "Chercher par nom",

  count: { one: "{count} fiche", other: "{count} fiches" },

  any: "Indifférent",

  columns: "Colonnes",
  "columns.hint": "Dans une fenêtre étroite, les dernières sont omises.",

  "column.title": "Nom",
  "column.state": "État",
  "column.updated": "Modifié",
  "column.missing": "Manques",
  "column.freshness": "Fraîcheur",
  "column.assignee": "Confié à",
  "column.languages": "Langues",
  "column.created": "Créé",

  sort: "Trier par",
  "sort.title": "Par nom",
  "sort.updated": "Modifiées récemment",
  "sort.created": "Créées récemment",
  "sort.state": "Par état",
  "sort.missing": "Plus incomplètes",

  "missing.nothing": "Rien",
  "missing.count": { one: "{count} champ", other: "{count} champs" },
  "missing.yes": "Il manque quelque chose",
  "missing.no": "Rien ne manque",

  "published.yes": "Publié",
  "published.no": "Non publié",

  export: "Exporter",
  "export.as": "En {format}",

  filters: "Filtres",
  "filters.clear": "Effacer tous les filtres",
  "filters.set": "Filtres actifs",

  "filter.state": "État",
  "filter.published": "Dans le catalogue public",
  "filter.missing": "Pour être publié",
  "filter.freshness": "Fraîcheur",
  "filter.country": "Pays",
  "filter.theme": "Thème",
  "filter.waits": "Ce qui vous attend",
  "filter.assignee": "Confié à",

  "waits.own": "À vous, pas encore publié",
  "waits.review": "En attente de relecture",
  "waits.check": "À vérifier de nouveau",
  "waits.behind": "Traductions en retard sur l’original",

  "assignee.me": "Moi",
  "assignee.none": "Personne",

  "chip.assignee": "Confié à : {name}",

  "nothing.fits": "Aucun résultat",
  "nothing.text": "Aucune fiche n’a ces mots dans son nom. Essayez avec moins de lettres, ou effacez les filtres.",
  "nothing.filters": "Aucune fiche ne répond à tous les filtres à la fois. Retirez-en un, ou effacez-les tous.",
  "nothing.yet": "Rien pour l’instant",
  "nothing.begin": "Ce que vous ou vos collègues commencez apparaît ici, dès le premier brouillon.",
  "nothing.own": "Ce que vous commencez apparaît ici, dès le premier brouillon.",

  "gaps.text": "Certaines lignes n’ont pas pu être chargées.",
  "gaps.retry": "Réessayer",
};
