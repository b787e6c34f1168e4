// Every router, under the noun it is about.
import { accountsRouter } from "./accounts.ts";
import { answersRouter } from "./answers.ts";
import { citiesRouter } from "./cities.ts";
import { eventsRouter } from "./events.ts";
import { invitationsRouter } from "./invitations.ts";
import { mailsRouter } from "./mails.ts";
import { organisationsRouter } from "./organisations.ts";
import { practicesRouter } from "./practices.ts";
import { resourcesRouter } from "./resources.ts";
import { seriesRouter } from "./series.ts";
import { sessionRouter } from "./session.ts";
import { sessionsRouter } from "./sessions.ts";
import { settingsRouter } from "./settings.ts";
import { themesRouter } from "./themes.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  accounts: accountsRouter,
  answers: answersRouter,
  cities: citiesRouter,
  events: eventsRouter,
  invitations: invitationsRouter,
  mails: mailsRouter,
  organisations: organisationsRouter,
  practices: practicesRouter,
  resources: resourcesRouter,
  series: seriesRouter,
  session: sessionRouter,
  sessions: sessionsRouter,
  settings: settingsRouter,
  themes: themesRouter,
});

export type AppRouter = typeof appRouter;
