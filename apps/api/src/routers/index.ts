// Every router, under the noun it is about.
import { answersRouter } from "./answers.ts";
import { citiesRouter } from "./cities.ts";
import { eventsRouter } from "./events.ts";
import { organisationsRouter } from "./organisations.ts";
import { practicesRouter } from "./practices.ts";
import { resourcesRouter } from "./resources.ts";
import { seriesRouter } from "./series.ts";
import { sourcesRouter } from "./sources.ts";
import { themesRouter } from "./themes.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  answers: answersRouter,
  cities: citiesRouter,
  events: eventsRouter,
  organisations: organisationsRouter,
  practices: practicesRouter,
  resources: resourcesRouter,
  series: seriesRouter,
  sources: sourcesRouter,
  themes: themesRouter,
});

export type AppRouter = typeof appRouter;
