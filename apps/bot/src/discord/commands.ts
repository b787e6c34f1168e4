// Discord's commands as data: what `pnpm --filter bot register` puts in place, and what the bot then reads.
import { suggestShortcut } from "@convivio/cards";
import {
  city,
  type DiscordCommand,
  everywhere,
  isPublic,
  language,
  type MessageCommand,
  ownLanguage,
  ownTimeZone,
  type Subcommand,
  said,
  serverSettings,
  text,
  textOption,
  theme,
} from "./command-options.ts";

const practiceCommand: DiscordCommand = {
  name: "practice",
  type: 1,
  ...said({
    en: "Find what cities do for living together",
    fr: "Trouver ce que font les villes pour le vivre-ensemble",
    "es-ES": "Encontrar lo que hacen las ciudades para convivir",
    it: "Trovare che cosa fanno le città per vivere insieme",
  }),
  ...everywhere,
  options: [city, theme, text, language, isPublic],
};

const eventCommand: DiscordCommand = {
  name: "event",
  type: 1,
  ...said({
    en: "Find public gatherings, past and to come",
    fr: "Trouver des rencontres publiques, passées et à venir",
    "es-ES": "Encontrar encuentros públicos, pasados y futuros",
    it: "Trovare incontri pubblici, passati e futuri",
  }),
  ...everywhere,
  options: [
    {
      type: textOption,
      name: "when",
      max_length: 60,
      ...said({
        en: "upcoming, past, a year, or a time such as “since 2010”",
        fr: "upcoming (à venir), past (passés), une année ou « depuis 2010 »",
        "es-ES": "upcoming (futuros), past (pasados), un año o «desde 2010»",
        it: "upcoming (futuri), past (passati), un anno o «dal 2010»",
      }),
    },
    city,
    {
      type: textOption,
      name: "series",
      autocomplete: true,
      max_length: 100,
      ...said({
        en: "A series of gatherings",
        fr: "Une série de rencontres",
        "es-ES": "Una serie de encuentros",
        it: "Una serie di incontri",
      }),
    },
    language,
    isPublic,
  ],
};

const follow: Subcommand = {
  type: 1,
  name: "follow",
  ...said({
    en: "Be told what is new about a city, a theme or anything else",
    fr: "Savoir ce qui est nouveau sur une ville, un thème ou autre chose",
    "es-ES": "Recibir las novedades de una ciudad, un tema u otra cosa",
    it: "Ricevere le novità su una città, un tema o altro",
  }),
  options: [city, theme, text],
};

const following: Subcommand = {
  type: 1,
  name: "following",
  ...said({
    en: "See what you and this channel follow, and stop it",
    fr: "Voir ce que vous et ce canal suivez, et l'arrêter",
    "es-ES": "Ver lo que sigues tú y lo que sigue este canal, y detenerlo",
    it: "Vedere che cosa segui tu e che cosa segue questo canale, e smettere",
  }),
  options: [],
};

const help: Subcommand = {
  type: 1,
  name: "help",
  ...said({
    en: "What you can ask, with examples that work",
    fr: "Ce que vous pouvez demander, avec des exemples qui fonctionnent",
    "es-ES": "Lo que puedes preguntar, con ejemplos que funcionan",
    it: "Che cosa puoi chiedere, con esempi che funzionano",
  }),
  options: [],
};

const suggest: Subcommand = {
  type: 1,
  name: "suggest",
  ...said({
    en: "Tell the curators of a practice, in a short form",
    fr: "Proposer une pratique, dans un court formulaire",
    "es-ES": "Proponer una práctica, en un formulario breve",
    it: "Proporre una pratica, in un breve modulo",
  }),
  options: [],
};

const suggestions: Subcommand = {
  type: 1,
  name: "suggestions",
  ...said({
    en: "See how it goes with what you suggested, and answer the curators",
    fr: "Voir où en est ce que vous avez proposé, et répondre aux questions",
    "es-ES": "Ver cómo va lo que propusiste y responder a las preguntas",
    it: "Vedere a che punto è ciò che hai proposto, e rispondere ai curatori",
  }),
  options: [],
};

const settings: Subcommand = {
  type: 1,
  name: "settings",
  ...said({
    en: "Your own language and time zone; for managers, the server's",
    fr: "Votre langue et votre fuseau horaire ; pour les gestionnaires, ceux du serveur",
    "es-ES": "Tu idioma y tu zona horaria; para gestores, los del servidor",
    it: "La tua lingua e il tuo fuso orario; per i gestori, quelli del server",
  }),
  options: [ownLanguage, ownTimeZone, ...serverSettings],
};

const forgetMe: Subcommand = {
  type: 1,
  name: "forget-me",
  ...said({
    en: "What is kept about you: get it as a file, or be forgotten",
    fr: "Ce qui est conservé sur vous : le recevoir, ou le faire oublier",
    "es-ES": "Lo que se guarda sobre ti: recibirlo, o que se olvide",
    it: "Che cosa si conserva di te: riceverlo, o farti dimenticare",
  }),
  options: [],
};

const convivioCommand: DiscordCommand = {
  name: "convivio",
  type: 1,
  ...said({
    en: "Follow what is new, suggest a practice, choose your language",
    fr: "Suivre les nouveautés, proposer une pratique, choisir sa langue",
    "es-ES": "Seguir las novedades, proponer una práctica, elegir el idioma",
    it: "Seguire le novità, proporre una pratica, scegliere la lingua",
  }),
  ...everywhere,
  options: [follow, following, suggest, suggestions, settings, forgetMe, help],
};

/** In the menu of a message. Its name is the same in every language, as the names of all commands are. */
const suggestCommand: MessageCommand = { name: suggestShortcut, type: 3, ...everywhere };

export const discordCommands: (DiscordCommand | MessageCommand)[] = [
  practiceCommand,
  eventCommand,
  convivioCommand,
  suggestCommand,
];
