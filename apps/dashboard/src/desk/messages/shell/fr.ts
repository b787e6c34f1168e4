// The words of the frame around every screen in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  skip: "Aller au contenu",

  desk: "Bureau des curateurs",

  navigation: "Navigation",

  language: "Langue",

  "group.work": "Travail",
  "group.catalogue": "Catalogue",
  "group.administration": "Administration",

  "go.home": "Accueil",
  "go.questions": "Questions",
  "go.reports": "Signalements",
  "go.imports": "Importations",
  "go.sources": "Sources",
  "go.audit": "Journal",
  "go.accounts": "Comptes et rôles",
  "go.mails": "Boîte d’envoi",
  "go.settings": "Réglages",
  "go.to": "Aller à : {place}",

  "account.menu": "Votre compte",
  "account.of": "Compte de {name}",
  "account.own": "Votre compte",
  "account.signOut": "Se déconnecter",
  "account.stillIn": "Vous êtes toujours connecté : le bureau est injoignable. Réessayez dans une minute.",

  "role.contributor": "Contributeur",
  "role.curator": "Curateur",
  "role.administrator": "Administrateur",

  "appearance.system": "Couleurs automatiques",
  "appearance.light": "Clair",
  "appearance.dark": "Sombre",

  "search.open": "Tout rechercher",
  "search.hint": "Une fiche, un écran, une action",
  "search.found": "Résultats",
  "search.records": "Fiches",
  "search.screens": "Écrans",
  "search.actions": "Commencer",
  "search.looking": "Recherche en cours",
  "search.nothing": "Rien ne porte ce nom. Essayez avec moins de lettres.",
  "search.failed": "La recherche a échoué. Tapez de nouveau pour réessayer.",

  "shortcuts.title": "Raccourcis clavier",
  "shortcuts.on": "Les lettres seules peuvent être désactivées :",
  "shortcuts.off": "Les lettres seules sont désactivées. Pour les activer :",

  offline:
    "Le bureau est injoignable. Ce que vous écrivez est gardé dans ce navigateur. Nouvel essai toutes les quelques secondes.",

  "ended.title": "Votre session est terminée",
  "ended.text":
    "Ce que vous avez écrit est gardé sur cette page. Reconnectez-vous dans un autre onglet, puis revenez ici : cette page reprend où elle en était.",
  "ended.signIn": "Se reconnecter",
  "ended.done": "C’est fait",
  "ended.looking": "Vérification",

  "notFound.title": "Il n’y a rien à cette adresse",
  "notFound.text":
    "L’adresse contient peut-être une erreur, ou ce qui se trouvait ici en a une autre. Ctrl-K permet de tout retrouver.",
  "notFound.home": "Vers l’accueil",

  "kind.practice.one": "Pratique",
  "kind.practice.many": "Pratiques",
  "kind.practice.new": "Nouvelle pratique",
  "kind.event.one": "Événement",
  "kind.event.many": "Événements",
  "kind.event.new": "Nouvel événement",
  "kind.series.one": "Série",
  "kind.series.many": "Séries",
  "kind.series.new": "Nouvelle série",
  "kind.city.one": "Ville",
  "kind.city.many": "Villes",
  "kind.city.new": "Nouvelle ville",
  "kind.organisation.one": "Organisation",
  "kind.organisation.many": "Organisations",
  "kind.organisation.new": "Nouvelle organisation",
  "kind.person.one": "Personne",
  "kind.person.many": "Personnes",
  "kind.person.new": "Nouvelle personne",
  "kind.statement.one": "Déclaration",
  "kind.statement.many": "Déclarations",
  "kind.statement.new": "Nouvelle déclaration",
  "kind.resource.one": "Ressource",
  "kind.resource.many": "Ressources",
  "kind.resource.new": "Nouvelle ressource",
  "kind.theme.one": "Thème",
  "kind.theme.many": "Thèmes",
  "kind.theme.new": "Nouveau thème",
  "kind.topic.one": "Sujet",
  "kind.topic.many": "Sujets",
  "kind.topic.new": "Nouveau sujet",
  "kind.country.one": "Pays",
  "kind.country.many": "Pays",
  "kind.country.new": "Nouveau pays",
};
