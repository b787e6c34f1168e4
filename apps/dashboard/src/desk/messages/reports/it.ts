// The words of what members report in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  title: "Cambiamenti segnalati",
  text: "Ciò che i membri dicono essere cambiato, o non essere come è raccontato. Guarda se è così, modifica la scheda, poi chiudi la segnalazione. Chi l’ha fatta non viene mostrato.",
  show: "Mostra",
  "show.open": "Aperte",
  "show.closed": "Chiuse",
  first: "Sono mostrate le prime {count}.",
  "reason.outdated": "Non è più attuale",
  "reason.wrong": "Non è come è raccontato",
  "reason.link": "Un collegamento non si apre",
  "reason.harm": "Potrebbe nuocere a qualcuno",
  "reason.other": "Altro",
  reportedIn: "Segnalata in {platform}",
  changed: "Da allora la scheda è stata pubblicata di nuovo. Forse lo dice già.",
  close: "Chiudi la segnalazione",
  reopen: "Riapri",
  pending: "Un momento",
  closedBy: "Chiusa da {name}",
  "done.closed": "La segnalazione su «{title}» è stata chiusa",
  "done.already": "Qualcuno ha già chiuso questa segnalazione",
  "done.reopened": "La segnalazione su «{title}» è di nuovo aperta",
  notice: { one: "Un membro ha segnalato un cambiamento", other: "I membri hanno segnalato {count} cambiamenti" },
  "empty.open": "Nessuna segnalazione è aperta",
  "empty.open.text":
    "Quando qualcuno segnala un cambiamento sotto una risposta in Slack o Discord, arriva qui, prima quella che attende da più tempo.",
  "empty.closed": "Nessuna segnalazione è stata chiusa",
  "empty.closed.text": "Ciò che è stato guardato e chiuso sta qui, prima il più recente.",
};
