// Every router, under the noun it is about.
import { accountsRouter } from "./accounts.ts";
import { answersRouter } from "./answers.ts";
import { auditRouter } from "./audit.ts";
import { changeReportsRouter } from "./change-reports.ts";
import { citiesRouter } from "./cities.ts";
import { deliveriesRouter } from "./deliveries.ts";
import { eventsRouter } from "./events.ts";
import { importsRouter } from "./imports.ts";
import { installationsRouter } from "./installations.ts";
import { invitationsRouter } from "./invitations.ts";
import { leasesRouter } from "./leases.ts";
import { mailsRouter } from "./mails.ts";
import { membersRouter } from "./members.ts";
import { organisationsRouter } from "./organisations.ts";
import { practicesRouter } from "./practices.ts";
import { previewsRouter } from "./previews.ts";
import { questionsRouter } from "./questions.ts";
import { recordsRouter } from "./records.ts";
import { requestsRouter } from "./requests.ts";
import { resourcesRouter } from "./resources.ts";
import { revisionsRouter } from "./revisions.ts";
import { seriesRouter } from "./series.ts";
import { sessionRouter } from "./session.ts";
import { sessionsRouter } from "./sessions.ts";
import { settingsRouter } from "./settings.ts";
import { sourcesRouter } from "./sources.ts";
import { subscriptionsRouter } from "./subscriptions.ts";
import { suggestionsRouter } from "./suggestions.ts";
import { themesRouter } from "./themes.ts";
import { router } from "./trpc.ts";
import { wishesRouter } from "./wishes.ts";
import { workRouter } from "./work.ts";
import { workingCopiesRouter } from "./working-copies.ts";

export const appRouter = router({
  accounts: accountsRouter,
  answers: answersRouter,
  audit: auditRouter,
  changeReports: changeReportsRouter,
  cities: citiesRouter,
  deliveries: deliveriesRouter,
  events: eventsRouter,
  imports: importsRouter,
  installations: installationsRouter,
  invitations: invitationsRouter,
  leases: leasesRouter,
  mails: mailsRouter,
  members: membersRouter,
  organisations: organisationsRouter,
  practices: practicesRouter,
  previews: previewsRouter,
  questions: questionsRouter,
  records: recordsRouter,
  requests: requestsRouter,
  resources: resourcesRouter,
  revisions: revisionsRouter,
  series: seriesRouter,
  sources: sourcesRouter,
  session: sessionRouter,
  sessions: sessionsRouter,
  settings: settingsRouter,
  suggestions: suggestionsRouter,
  subscriptions: subscriptionsRouter,
  themes: themesRouter,
  wishes: wishesRouter,
  work: workRouter,
  workingCopies: workingCopiesRouter,
});

export type AppRouter = typeof appRouter;
