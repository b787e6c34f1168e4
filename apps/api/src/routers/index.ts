// Every router, under the noun it is about.
import { accountsRouter } from "./accounts.ts";
import { answersRouter } from "./answers.ts";
import { auditRouter } from "./audit.ts";
import { citiesRouter } from "./cities.ts";
import { deliveriesRouter } from "./deliveries.ts";
import { eventsRouter } from "./events.ts";
import { importsRouter } from "./imports.ts";
import { invitationsRouter } from "./invitations.ts";
import { mailsRouter } from "./mails.ts";
import { organisationsRouter } from "./organisations.ts";
import { practicesRouter } from "./practices.ts";
import { previewsRouter } from "./previews.ts";
import { questionsRouter } from "./questions.ts";
import { recordsRouter } from "./records.ts";
import { resourcesRouter } from "./resources.ts";
import { revisionsRouter } from "./revisions.ts";
import { seriesRouter } from "./series.ts";
import { sessionRouter } from "./session.ts";
import { sessionsRouter } from "./sessions.ts";
import { settingsRouter } from "./settings.ts";
import { sourcesRouter } from "./sources.ts";
import { subscriptionsRouter } from "./subscriptions.ts";
import { themesRouter } from "./themes.ts";
import { router } from "./trpc.ts";
import { workRouter } from "./work.ts";
import { workingCopiesRouter } from "./working-copies.ts";

export const appRouter = router({
  accounts: accountsRouter,
  answers: answersRouter,
  audit: auditRouter,
  cities: citiesRouter,
  deliveries: deliveriesRouter,
  events: eventsRouter,
  imports: importsRouter,
  invitations: invitationsRouter,
  mails: mailsRouter,
  organisations: organisationsRouter,
  practices: practicesRouter,
  previews: previewsRouter,
  questions: questionsRouter,
  records: recordsRouter,
  resources: resourcesRouter,
  revisions: revisionsRouter,
  series: seriesRouter,
  sources: sourcesRouter,
  session: sessionRouter,
  sessions: sessionsRouter,
  settings: settingsRouter,
  subscriptions: subscriptionsRouter,
  themes: themesRouter,
  work: workRouter,
  workingCopies: workingCopiesRouter,
});

export type AppRouter = typeof appRouter;
