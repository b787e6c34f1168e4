// What is said of refused rows, in French.
import type { ImportWords } from "./keys.ts";

export const fr: ImportWords = {
  row: "Ligne",
  problems: "Ce qui ne va pas",
  "problem.missing": "manque",
  "problem.too-long": "trop long",
  "problem.not-a-date": "pas une date comme 2009, septembre 2011 ou depuis 2018",
  "problem.not-an-address": "pas une adresse web qui commence par https://",
  "problem.not-a-slug": "pas une adresse en minuscules, chiffres et traits d’union",
  "problem.not-a-choice": "ne fait pas partie des choix possibles",
  "problem.out-of-range": "hors des limites possibles",
  "problem.wrong": "ne peut pas être utilisé tel quel",
  "problem.needs-published": "pas encore publié",
  "problem.not-yet-shown": "pas encore publié",
  "problem.unknown-record": "absent du catalogue",
  "problem.ambiguous-record": "plusieurs fiches portent ce nom : donnez le numéro de la bonne",
  "problem.not-a-number": "pas un nombre",
  "problem.not-yes-or-no": "ni oui ni non",
  "problem.unreadable": "illisible",
  "problem.slug-taken": "déjà pris par une autre fiche",
  "problem.too-many-cells": "au-delà de la dernière colonne",
};
