// The pages' own words in French.
import type { Words } from "./keys.ts";

export const fr: Words = {
  "frame.skip": "Aller au contenu",
  "frame.browse": "Parcourir le catalogue",
  "frame.languages": "Langues",
  "frame.about":
    "Convivio est une table partagée : des pratiques d’intégration de villes aux cultures multiples, chacune avec son contexte et ses sources.",
  "frame.licence": "Ses propres textes sont libres d’usage sous {licence}. Chaque source garde ses propres conditions.",
  "frame.playground": "Voir les réponses comme dans Slack et Discord",

  "ask.label": "Votre question",
  "ask.hint":
    "Une ville, un pays, un thème ou une année, dans n’importe quel ordre. Commencez par /event pour les événements.",
  "ask.button": "Demander",
  "ask.title": "Interroger le catalogue",
  "ask.answer": "Réponse à « {question} »",
  "ask.reading": "Comment nous avons lu votre question",
  "ask.results": "Résultats",

  "translation.stale": "L’original a changé depuis cette traduction.",

  "list.languages": "Les titres et les textes sont dans la langue où ils ont été écrits.",
  "list.first": "Revenir à la première page",
  "list.pages": "Pages de cette liste",
  "list.none": "Le catalogue n’a encore rien ici.",

  "kind.practice": "Pratique",
  "kind.event": "Événement",
  "kind.city": "Ville",
  "kind.theme": "Thème",
  "kind.organisation": "Organisation",
  "kind.resource": "Ressource",

  "practices.about":
    "Ce que des villes ont fait pour que l’on vive bien ensemble, par titre. Chaque pratique est racontée avec son contexte : ce qui marche dans une ville ne se transporte pas toujours tel quel.",
  "events.about": "Là où les pratiques ont été racontées : qui s’est réuni, ce qui a été dit et montré, et les suites.",
  "cities.about": "Villes et quartiers, par nom.",
  "cities.in": "Villes : {country}",
  "cities.all": "Toutes les villes",
  "themes.about": "La liste contrôlée avec laquelle les pratiques sont classées à la main.",
  "organisations.about":
    "Celles et ceux qui pilotent, soutiennent et financent des pratiques, ou réunissent les gens, par nom.",
  "resources.about": "Boîtes à outils, lignes directrices, vidéos, rapports et sites web, par titre.",

  "events.all": "Tous",
  "events.upcoming": "À venir",
  "events.past": "Passés",
  "events.when": "Quand ils ont lieu",
  "events.none":
    "Aucun événement n’est annoncé pour le moment. Les événements passés sont conservés, avec ce qui y a été dit.",
  "events.series": "Séries",

  "trust.title": "Ce que l’on en sait vraiment",
  "trust.state": "Situation",
  "trust.published": "publiée",
  "trust.completeness": "Ce qui est raconté",
  "trust.share": "{percent} de ce qu’une autre ville demanderait",
  "practice.lineage": "D’où elle vient",
  "lineage.adopted": "reprise telle quelle",
  "lineage.adapted": "adaptée",
  "lineage.tried-and-dropped": "essayée ici puis abandonnée",
  "practice.media": "Images et films",
  "practice.glance": "En bref",

  "event.when": "Quand",
  "event.where": "Où",
  "event.kind": "Type",
  "event.attendance": "Forme de la rencontre",
  "event.then": "Les fonctions et les appartenances sont celles de ce jour-là.",

  "city.names": "Dans d’autres langues",
  "city.districts": "Quartiers",
  "city.country": "Pays",
  "city.population": "Habitants",
  "city.map": "Carte",
  "city.part": "Fait partie de",

  "organisation.homepage": "Site web",
  "resource.year": "Année",

  "source.lastSeen": "vue en ligne le {date}",
  "source.archive": "copie archivée",
  "source.noAddress": "sans adresse web",

  "cite.title": "Citer cette page",
  "cite.text": "« {title} ». Convivio, révision {revision}, consulté le {date}.",
  "cite.licence":
    "Le texte du catalogue peut être utilisé sous {licence}, en nommant Convivio. Les sources gardent leurs propres conditions.",

  "problem.next": "Que faire maintenant",
  "problem.ask": "Demandez ce que vous cherchiez, ou parcourez :",
};
