// The judgement of what members wrote: what they were told is done is there, and nothing is there twice.
import type { BusyNewsroom } from "@convivio/api/testing/busy-newsroom";
import type { Confirmed } from "./visits.ts";

type Writes = { name: string; confirmed: number; kept: number }[];

export async function judgeWrites(
  newsroom: BusyNewsroom,
  confirmed: Confirmed,
): Promise<{ writes: Writes; problems: string[] }> {
  const subscriptions = await newsroom.readSubscriptions();
  const running = subscriptions.filter(({ isRunning }) => isRunning);
  const stopped = new Set(confirmed.stops);
  const maybeStopped = new Set(confirmed.triedToStop);
  const follows = confirmed.follows
    .filter(({ user }) => !maybeStopped.has(user))
    .map(({ user, city }) => `${user} ${city}`);
  const [suggestions, reports] = await Promise.all([newsroom.readSuggestions(), newsroom.readReports()]);
  const wishes = await newsroom.readWishes();
  const languages = await newsroom.readLanguages();
  const lists = [
    { name: "subscriptions", told: follows, kept: running.map(({ address, label }) => `${address} ${label}`) },
    { name: "suggestions", told: confirmed.suggestions, kept: suggestions },
    { name: "reports of changes", told: confirmed.reports, kept: reports },
    {
      name: "questions to be told of",
      told: confirmed.wishes.map(({ text }) => text),
      kept: wishes.filter(({ user }) => user !== null).map(({ text }) => text),
    },
    {
      name: "languages",
      told: confirmed.languages.map(({ user, language }) => `${user} ${language}`),
      kept: languages.filter(({ language }) => language !== null).map(({ user, language }) => `${user} ${language}`),
    },
  ];
  const problems = lists.flatMap(({ name, told, kept }) => {
    const twice = kept.filter((one, at) => kept.indexOf(one) !== at);
    const here = new Set(kept);
    const missing = told.filter((one) => !here.has(one));
    return [
      ...twice.map((one) => `${name}: “${one}” is there twice`),
      ...missing.map((one) => `${name}: “${one}” was confirmed and is not there`),
    ];
  });
  const stillRunning = running.filter(({ address }) => stopped.has(address));
  return {
    writes: lists.map(({ name, told, kept }) => ({ name, confirmed: told.length, kept: kept.length })),
    problems: [
      ...problems,
      ...stillRunning.map(({ address, label }) => `subscriptions: ${address} stopped ${label}, and it runs`),
    ],
  };
}
