// The options of Discord's commands, as data: each said in the languages that Discord's members read.
import { type Language, maxQuestionLength } from "@convivio/core";

/** Names stay as they are in every language; what they are for is said in the member's own. */
type Said = { en: string; fr: string; "es-ES": string; it: string };
type Description = { description: string; description_localizations: Record<string, string> };

export type CommandOption = Description & {
  type: 3 | 5;
  name: string;
  required?: boolean;
  autocomplete?: boolean;
  max_length?: number;
  choices?: { name: string; value: string }[];
};
/** A command of its own behind the name of another, such as `/convivio follow`. */
export type Subcommand = Description & { type: 1; name: string; options: CommandOption[] };
export type DiscordCommand = Description & {
  name: string;
  type: 1;
  options: CommandOption[] | Subcommand[];
  /** Where it may be typed: 0 in a server, 1 in a direct message with the bot. */
  contexts: number[];
  integration_types: number[];
};

export const textOption = 3;
const yesNoOption = 5;

export function said({ en, ...others }: Said): Description {
  return { description: en, description_localizations: others };
}

/** Each in its own language: whoever needs one can read it. */
const languageChoices: { name: string; value: Language }[] = [
  { name: "English", value: "en" },
  { name: "Français", value: "fr" },
  { name: "Español", value: "es" },
  { name: "Italiano", value: "it" },
  { name: "العربية", value: "ar" },
];

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

export const everywhere = { contexts: [0, 1], integration_types: [0] };

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
