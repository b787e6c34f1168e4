// The fifteen rules of conduct of the bots, and for each what proves that it is kept: behaviours of the contract by their names, and tests elsewhere.

/** A behaviour by its name, or a test by its file, from the repository, and its name as it is written there. */
export type Proof = string | { file: string; name: string };
export type Rule = { number: number; promise: string; proofs: readonly Proof[] };

const inSlack = (name: string): Proof => ({ file: "apps/bot/src/slack/slack.test.ts", name });
const inDiscord = (name: string): Proof => ({ file: "apps/bot/src/discord/discord.test.ts", name });
const inCommands = (name: string): Proof => ({ file: "apps/bot/src/discord/register.test.ts", name });
const inDigests = (name: string): Proof => ({ file: "apps/api/src/subscriptions/digests.test.ts", name });
const inInstallations = (name: string): Proof => ({ file: "apps/api/src/routers/installations.test.ts", name });
const inWorkspaces = (name: string): Proof => ({ file: "apps/bot/src/slack/workspaces.test.ts", name });
const whenRemoved = (name: string): Proof => ({ file: "apps/bot/src/slack/removed.test.ts", name });
const inHandedOver = (name: string): Proof => ({ file: "apps/bot/src/requests/handed-over.test.ts", name });
const inLeases = (name: string): Proof => ({ file: "packages/db/src/queries/leases.test.ts", name });

export const rulesOfConduct: readonly Rule[] = [
  {
    number: 1,
    promise: "whatever comes is acknowledged first, for the eyes of who asked",
    proofs: [
      "whatever is asked or pressed is acknowledged at once while the API hangs, for the eyes of who asked",
      "everything is acknowledged at once while the API hangs, and ends in an honest error",
      "a form opens within the three seconds while the API hangs",
      "what is wrong stands beside its field, at once, while the API hangs",
      inDiscord("is deferred privately at once, then edited into the card"),
    ],
  },
  {
    number: 2,
    promise: "nothing slow stands before the acknowledgement",
    proofs: [
      "no acknowledgement waits until somebody has said who asks",
      "an answer does not wait long for what somebody chose",
      inWorkspaces(
        "of a workspace of which nothing is known is acknowledged at once while the API hangs, and told honestly",
      ),
    ],
  },
  {
    number: 3,
    promise: "what is delivered twice is one request, and no retry is dropped for being one",
    proofs: [
      "one press delivered twice is one press",
      "the same form delivered twice is one suggestion",
      "a request delivered twice, to two bots, is answered once",
      inHandedOver(
        "a retry that comes first, to one bot, is answered; the same to another, at the same moment or later, is not",
      ),
      inSlack("seen twice is answered once, and a retry that is the first to arrive is answered"),
      inSlack("delivered three times, also as a message, is answered once"),
      inDiscord("delivered twice is answered once"),
      { file: "apps/bot/src/requests/seen.test.ts", name: "a request is new once, and again after a day" },
    ],
  },
  {
    number: 4,
    promise: "private or public is settled with the first response; sharing is a new message",
    proofs: [
      "an answer is seen by who asked alone; sharing it is their press, and a message of its own",
      "under a shared answer everybody may press Follow for themselves",
      inDiscord("is public when the member says so"),
    ],
  },
  {
    number: 5,
    promise: "what is owed is posted once, and what may have arrived is not posted again",
    proofs: [
      "two bots at once never post twice",
      "what another bot has, or what was stopped meanwhile, is not posted",
      "a post of which the API never hears is not repeated",
      "a post of which the platform says nothing is marked uncertain, and not repeated",
      "a post of which the platform says nothing is tried again by its nonce, and stands there once",
      "where the platform stays silent, the delivery is uncertain",
      "an answer that is being shared when its bot dies stands in the channel once",
      "where nobody can tell any more whether it was shared, it is not shared again, and the member hears so",
    ],
  },
  {
    number: 6,
    promise: "a reply waits for seconds at most, a delivery for as long as the platform asks",
    proofs: [
      "a reply waits a moment for a platform that is busy, and comes once",
      "where a platform asks for minutes of patience, whoever shares is told at once what to do",
      "a platform that asks for patience gets it, and then the message once",
      "a platform that asks for long patience is left alone for as long",
      "under a storm of “too many” the platform is left alone, and nothing that is owed is lost",
    ],
  },
  {
    number: 7,
    promise: "tokens are renewed by themselves, and go with the installation, as do its deliveries",
    proofs: [
      "a token that has expired is renewed, and no answer is lost by it",
      "a digest whose token has expired is posted all the same, once, though two bots run",
      "once it is taken out, what is kept of the workspace or server is removed",
      inWorkspaces("that has expired is refreshed once, though two bots post and many ask at the same moment"),
      inWorkspaces("is refreshed a while before it expires, and nobody waits for that"),
      whenRemoved("by app_uninstalled, nothing of it is kept, and its people are told where to add it"),
      whenRemoved("by tokens_revoked only where a bot’s token is among them"),
      inInstallations("of two bots that refresh at the same time one keeps its tokens, and the other is given them"),
      inInstallations(
        "taken out, nothing of its tokens and its people is left anywhere; again it changes nothing; others stay",
      ),
      inInstallations("what is saved is found again, and cannot be read in the database"),
    ],
  },
  {
    number: 8,
    promise: "Slack over HTTP, signed; Discord by one gateway for each shard, which comes back when it breaks",
    proofs: [
      { file: "apps/bot/src/slack/not-slack.test.ts", name: "never finds a bot with an empty secret" },
      "a bot that is gone is taken over from within thirty seconds, and nothing is answered twice",
      "a bot that is stopped gives its place to another at once",
      "a connection that falls silent is ended, and the next request is answered",
      inDiscord("is resumed after a broken connection, and no request is lost or answered twice"),
      inLeases("of twenty who ask at the same time one gets it, and all are told the same"),
      inLeases("an expired one is taken over by one of twenty"),
    ],
  },
  {
    number: 9,
    promise: "nobody is mentioned by accident, whatever anybody wrote",
    proofs: [
      "nobody is mentioned by what a record says: in an answer, in its details, or shared",
      "nor by news of a suggestion, an answered question or a correction",
      "nor by what a member types, writes in a form, or is called",
      "hostile titles and names ping nobody",
      {
        file: "packages/cards/src/slack/render-slack.test.ts",
        name: "whatever a record says, nobody is mentioned and no link is made but its own",
      },
      {
        file: "packages/cards/src/discord/render-discord.test.ts",
        name: "whatever a record says, nobody is mentioned and no link is made but its own",
      },
    ],
  },
  {
    number: 10,
    promise:
      "a button carries an opaque id; one that is out of date says what to type; rights are read again at the press",
    proofs: [
      "a button carries an opaque id, and nothing of who asked what",
      "a button of an answer that is no longer kept says so, and gives the command to type",
      "a button of an unknown subscription says so and gives the command to type",
      "a button that is none of ours is answered too",
      "the right to manage is read again at the press",
      "what a channel follows is not stopped by who may not manage it",
    ],
  },
  {
    number: 11,
    promise: "commands are registered by what differs, not at each start, and described in every language",
    proofs: [
      "a bot that starts registers no command",
      inCommands("creates what is not there, and the second time does nothing"),
      inCommands("changes only what differs, and removes what is no longer wanted"),
      inCommands("/$name keeps Discord's sizes and is described in every language"),
    ],
  },
  {
    number: 12,
    promise: "four kinds of bad news are never mixed, and each says what to do next",
    proofs: [
      "not understood, nothing found, not available and not allowed are told apart, each with what to do next",
      "nothing found can be told to the curators, without a name",
      "a time zone that nobody knows is refused with an example",
      inSlack("says that nothing is available, with a reference that the log knows, when the API refuses"),
    ],
  },
  {
    number: 13,
    promise: "everything can be heard: names, words and links that stand alone",
    proofs: [
      "every message can be heard: each button has a name, each picture words, each link a text that stands alone",
      "a notification and a screen reader get the whole in plain words",
      { file: "packages/cards/src/slack/render-slack.test.ts", name: "a screen reader hears the facts from the text" },
    ],
  },
  {
    number: 14,
    promise: "buttons are verbs in Title Case, one of them primary at most; facts are joined by a middle dot",
    proofs: [
      "buttons are verbs in Title Case, and at most one of a message is primary",
      "the facts of a result stand in one line, joined by a middle dot",
    ],
  },
  {
    number: 15,
    promise: "one message a period, none when nothing is new, one press to stop it",
    proofs: [
      "a digest tells what is new, from where, and who set it up, with one press to stop it",
      "one press stops it, and a second says the same",
      inDigests("a further revision of what is public is no news, and a publication that was undone is none"),
      inDigests("daily and weekly: at nine, once a period, and never without something new"),
      inDigests(
        "at once: several things are one message, what comes soon after waits for the next, and nothing new is nothing",
      ),
    ],
  },
];

/** What is wrong with the list of rules itself: a rule without proof, or a proof that is not there. */
export function problemsOf(
  rules: readonly Rule[],
  behaviours: ReadonlySet<string>,
  readTest: (file: string) => string,
): string[] {
  return rules.flatMap(({ number, proofs }) => {
    if (!proofs.some((proof) => typeof proof === "string" || proof.file.startsWith("apps/")))
      return [`${number} is not proved`];
    return proofs.flatMap((proof) => {
      if (typeof proof === "string") return behaviours.has(proof) ? [] : [`${number}: no behaviour “${proof}”`];
      return isIn(readTest(proof.file), proof.name) ? [] : [`${number}: no test “${proof.name}” in ${proof.file}`];
    });
  });
}

/** Whether a test of this name stands in a file and runs. */
function isIn(source: string, name: string): boolean {
  const at = source.indexOf(`"${name}"`);
  return at >= 0 && /\b(?:it|test)(?:\.each\([^;]*\))?\(\s*$/.test(source.slice(0, at));
}

/** The table "rule → behaviours"; those elsewhere with their file. */
export function renderRules(rules: readonly Rule[], verdictOf: (behaviour: string) => string): string {
  return rules
    .flatMap(({ number, promise, proofs }) => [
      `${String(number).padStart(2)}. ${promise}`,
      ...proofs.map((proof) =>
        typeof proof === "string" ? `    → ${proof}: ${verdictOf(proof)}` : `    → ${proof.name} (${proof.file})`,
      ),
    ])
    .join("\n");
}
