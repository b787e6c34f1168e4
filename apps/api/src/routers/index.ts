// Every router, under the noun it is about.
import { answersRouter } from "./answers.ts";
import { citiesRouter } from "./cities.ts";
import { eventsRouter } from "./events.ts";
import { organisationsRouter } from "./organisations.ts";
import { practicesRouter } from "./practices.ts";
import { questionsRouter } from "./questions.ts";
import { recordsRouter } from "./records.ts";
import { resourcesRouter } from "./resources.ts";
import { revisionsRouter } from "./revisions.ts";
import { seriesRouter } from "./series.ts";
import { themesRouter } from "./themes.ts";
import { router } from "./trpc.ts";
import { workingCopiesRouter } from "./working-copies.ts";

export const appRouter = router({
  answers: answersRouter,
  cities: citiesRouter,
  events: eventsRouter,
  organisations: organisationsRouter,
  practices: practicesRouter,
  questions: questionsRouter,
  records: recordsRouter,
  resources: resourcesRouter,
  revisions: revisionsRouter,
  series: seriesRouter,
  themes: themesRouter,
  workingCopies: workingCopiesRouter,
});

export type AppRouter = typeof appRouter;
