// Every address of the desk. A new screen needs a route here, a line in `tree`, and mostly one in shell/destinations.ts.
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, notFound, redirect } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "./address/search.ts";
import { whenBack } from "./connection/connection.ts";
import { findKind } from "./kinds.ts";
import { lazily } from "./lazily.tsx";
import { ListSearch } from "./list/list-search.ts";
import { queries } from "./queries.ts";
import { sessionQuery } from "./session/session.ts";
import { setUpAddress, signInAddress } from "./shell/addresses.ts";
import { Failed } from "./shell/failed.tsx";
import { Frame } from "./shell/frame.tsx";
import { Loading } from "./shell/loading.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { Root } from "./shell/root.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  beforeLoad: async ({ context }) => ({ session: await context.queries.ensureQueryData(sessionQuery) }),
  component: Root,
});

/** For whoever is not signed in yet: a quiet frame and nothing of the catalogue. Signing in, setting up, joining. */
const outside = createRoute({ getParentRoute: () => root, id: "outside", component: Frame });

/** For whoever is signed in: header, navigation, and the screens. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  beforeLoad: ({ context, location }) => {
    if (context.session.account !== null) return;
    if (!context.session.isSetUp) throw redirect({ to: setUpAddress });
    throw redirect({ to: signInAddress, search: { next: location.href } as never });
  },
});

const list = createRoute({
  getParentRoute: () => inside,
  path: "/desk/$kind",
  validateSearch: ListSearch,
  beforeLoad: ({ params }) => {
    if (findKind(params.kind) === null) throw notFound();
  },
  component: lazily(() => import("./list/list-screen.tsx"), "ListScreen"),
});

const tree = root.addChildren([outside, inside.addChildren([list])]);

export const router = createRouter({
  routeTree: tree,
  context: { queries },
  parseSearch,
  stringifySearch,
  defaultPendingComponent: Loading,
  defaultPendingMs: 200,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

// Screens that could not be fetched come by themselves once the api is there again.
whenBack(() => void router.invalidate());

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
