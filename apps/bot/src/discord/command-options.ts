// The options of Discord's commands, as data: each said in the languages that Discord's members read.
import { languages, maxQuestionLength, ownNames } from "@convivio/core";

/** Names stay as they are in every language; what they are for is said in the member's own. */
type Said = { en: string; fr: string; "es-ES": string; it: string };
type Description = { description: string; description_localizations: Record<string, string> };

export type CommandOption = Description & {
  type: 3 | 5 | 7;
  name: string;
  required?: boolean;
  autocomplete?: boolean;
  max_length?: number;
  choices?: { name: string; value: string }[];
  /** Of a channel: which kinds of them. */
  channel_types?: number[];
};
/** A command of its own behind the name of another, such as `/convivio follow`. */
export type Subcommand = Description & { type: 1; name: string; options: CommandOption[] };
/** A command in the menu of a message: it has a name and nothing else. */
export type MessageCommand = Pick<DiscordCommand, "name" | "contexts" | "integration_types"> & { type: 3 };
export type DiscordCommand = Description & {
  name: string;
  type: 1;
  options: CommandOption[] | Subcommand[];
  /** Where it may be typed: 0 in a server, 1 in a direct message with the bot, 2 in one with others. */
  contexts: number[];
  /** For whom: 0 whoever is in a server that has Convivio, 1 whoever has it for themselves. */
  integration_types: number[];
};

export const textOption = 3;
const yesNoOption = 5;
const channelOption = 7;
/** Where people write, and where news is announced. */
const writtenChannels = [0, 5];

export function said({ en, ...others }: Said): Description {
  return { description: en, description_localizations: others };
}

/** Each in its own language: whoever needs one can read it. */
const languageChoices = languages.map((value) => ({ name: ownNames[value], value: value as string }));

export const city: CommandOption = {
  type: textOption,
  name: "city",
  autocomplete: true,
  max_length: 100,
  ...said({
    en: "A city, in any language",
    fr: "Une ville, dans n'importe quelle langue",
    "es-ES": "Una ciudad, en cualquier idioma",
    it: "Una città, in qualsiasi lingua",
  }),
};

export const language: CommandOption = {
  type: textOption,
  name: "language",
  choices: languageChoices,
  ...said({
    en: "The language of the answer",
    fr: "La langue de la réponse",
    "es-ES": "El idioma de la respuesta",
    it: "La lingua della risposta",
  }),
};

export const isPublic: CommandOption = {
  type: yesNoOption,
  name: "public",
  ...said({
    en: "True: everybody in the channel sees the answer. Otherwise only you do",
    fr: "True : tout le canal voit la réponse. Sinon vous seul la voyez",
    "es-ES": "True: todo el canal ve la respuesta. Si no, solo la ves tú",
    it: "True: tutto il canale vede la risposta. Altrimenti la vedi solo tu",
  }),
};

export const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };

export const theme: CommandOption = {
  type: textOption,
  name: "theme",
  autocomplete: true,
  max_length: 100,
  ...said({
    en: "A theme, such as housing or schools",
    fr: "Un thème, par exemple logement ou école",
    "es-ES": "Un tema, por ejemplo vivienda o escuela",
    it: "Un tema, per esempio casa o scuola",
  }),
};

export const text: CommandOption = {
  type: textOption,
  name: "text",
  max_length: maxQuestionLength,
  ...said({
    en: "Your own words, such as “turin housing since 2015”",
    fr: "Vos propres mots, par exemple « turin logement depuis 2015 »",
    "es-ES": "Tus propias palabras, por ejemplo «turín vivienda desde 2015»",
    it: "Le tue parole, per esempio «torino casa dal 2015»",
  }),
};

/** A member's own language, from now on. */
export const ownLanguage: CommandOption = {
  type: textOption,
  name: "language",
  choices: [...languageChoices, { name: "As my app says", value: "app" }],
  ...said({
    en: "The language in which you want to be answered",
    fr: "La langue dans laquelle vous voulez les réponses",
    "es-ES": "El idioma en que quieres las respuestas",
    it: "La lingua in cui vuoi le risposte",
  }),
};

export const ownTimeZone: CommandOption = {
  type: textOption,
  name: "time-zone",
  max_length: 64,
  ...said({
    en: "Such as Europe/Rome; “app” takes it back",
    fr: "Par exemple Europe/Rome ; « app » l'annule",
    "es-ES": "Por ejemplo Europe/Rome; «app» la quita",
    it: "Per esempio Europe/Rome; «app» lo toglie",
  }),
};

/** What holds for the whole server: only those who may manage it can change it, and are told so otherwise. */
export const serverSettings: readonly CommandOption[] = [
  {
    type: textOption,
    name: "server-language",
    choices: [...languageChoices, { name: "None", value: "none" }],
    ...said({
      en: "Managers: the language of what is posted for all",
      fr: "Gestionnaires : la langue de ce qui est publié pour tous",
      "es-ES": "Gestores: el idioma de lo que se publica para todos",
      it: "Gestori: la lingua di ciò che si pubblica per tutti",
    }),
  },
  {
    type: channelOption,
    name: "server-digests",
    channel_types: writtenChannels,
    ...said({
      en: "Managers: the channel where digests are read",
      fr: "Gestionnaires : le canal où l'on lit les nouveautés",
      "es-ES": "Gestores: el canal donde se leen las novedades",
      it: "Gestori: il canale in cui si leggono le novità",
    }),
  },
  {
    type: textOption,
    name: "server-answers",
    choices: [
      { name: "Private", value: "private" },
      { name: "Public", value: "public" },
    ],
    ...said({
      en: "Managers: who sees the answers to commands",
      fr: "Gestionnaires : qui voit les réponses aux commandes",
      "es-ES": "Gestores: quién ve las respuestas a los comandos",
      it: "Gestori: chi vede le risposte ai comandi",
    }),
  },
  {
    type: textOption,
    name: "server-follow",
    choices: [
      { name: "Managers", value: "managers" },
      { name: "Everybody", value: "everybody" },
    ],
    ...said({
      en: "Managers: who may make a channel follow",
      fr: "Gestionnaires : qui peut faire suivre un canal",
      "es-ES": "Gestores: quién puede hacer que un canal siga algo",
      it: "Gestori: chi può far seguire qualcosa a un canale",
    }),
  },
  {
    type: textOption,
    name: "server-time-zone",
    max_length: 64,
    ...said({
      en: "Managers: the time zone of whoever has none",
      fr: "Gestionnaires : le fuseau horaire de qui n'en a pas",
      "es-ES": "Gestores: la zona horaria de quien no tiene",
      it: "Gestori: il fuso orario di chi non ne ha",
    }),
  },
];
