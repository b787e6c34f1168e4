// Every address of the desk. A new screen needs a route here, a line in `tree`, and mostly one in shell/destinations.ts.
import { type AccountAction, type DeskAction, may } from "@convivio/core";
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, notFound, redirect } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "./address/search.ts";
import { AuditSearch } from "./audit/audit-search.ts";
import { whenBack } from "./connection/connection.ts";
import { EditorSearch } from "./editor/editor-search.ts";
import { SignInSearch, TokenSearch } from "./entry/entry-search.ts";
import { HistorySearch } from "./history/history-search.ts";
import { ImportSearch } from "./imports/imports-search.ts";
import { findKind } from "./kinds.ts";
import { ListSearch } from "./list/list-search.ts";
import { saidEverywhere } from "./messages/load.ts";
import { queries } from "./queries.ts";
import { QuestionsSearch } from "./questions/questions-search.ts";
import { ReportsSearch } from "./reports/reports-search.ts";
import { screen, words } from "./screen.ts";
import { actingOf, type Session, sessionQuery } from "./session/session.ts";
import { homeAddress, setUpAddress, signInAddress } from "./shell/addresses.ts";
import { Failed } from "./shell/failed.tsx";
import { Frame } from "./shell/frame.tsx";
import { Loading } from "./shell/loading.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { Root } from "./shell/root.tsx";
import { Shell } from "./shell/shell.tsx";
import { SourcesSearch } from "./sources/sources-search.ts";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  beforeLoad: async ({ context }) => ({ session: await context.queries.ensureQueryData(sessionQuery) }),
  loader: words(saidEverywhere),
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

/** Another word than that of a kind leads nowhere. */
function requireKind(place: string): void {
  if (findKind(place) === null) throw notFound();
}
/** Whoever is signed in already has no business at the door. */
const signIn = createRoute({
  getParentRoute: () => outside,
  path: "/desk/sign-in",
  validateSearch: SignInSearch,
  beforeLoad: ({ context, search }) => {
    if (context.session.account !== null) throw redirect({ href: search.next ?? homeAddress, replace: true });
    if (!context.session.isSetUp) throw redirect({ to: setUpAddress });
  },
  ...screen(() => import("./entry/sign-in-screen.tsx"), "SignInScreen", ["entry"]),
});

const setUp = createRoute({
  getParentRoute: () => outside,
  path: "/desk/set-up",
  validateSearch: TokenSearch,
  ...screen(() => import("./entry/set-up-screen.tsx"), "SetUpScreen", ["entry"]),
});

const invitation = createRoute({
  getParentRoute: () => outside,
  path: "/desk/invitation",
  validateSearch: TokenSearch,
  ...screen(() => import("./entry/invitation-screen.tsx"), "InvitationScreen", ["entry"]),
});

const enter = createRoute({
  getParentRoute: () => outside,
  path: "/desk/enter",
  validateSearch: TokenSearch,
  ...screen(() => import("./entry/enter-screen.tsx"), "EnterScreen", ["entry"]),
});

const me = createRoute({
  getParentRoute: () => inside,
  path: "/desk/me",
  ...screen(() => import("./me/me-screen.tsx"), "MeScreen", ["accounts", "entry"]),
});

/** Hidden from whoever may not: what the api would refuse is as if it were not there. */
const onlyFor =
  (action: AccountAction | DeskAction) =>
  ({ context }: { context: { session: Session } }) => {
    const { account } = context.session;
    if (account !== null && !may(actingOf(account), action)) throw notFound();
  };

const people = createRoute({
  getParentRoute: () => inside,
  path: "/desk/accounts",
  beforeLoad: onlyFor("list"),
  ...screen(() => import("./people/people-screen.tsx"), "PeopleScreen", ["accounts", "entry"]),
});

const mails = createRoute({
  getParentRoute: () => inside,
  path: "/desk/mails",
  beforeLoad: onlyFor("read-mails"),
  ...screen(() => import("./mails/mails-screen.tsx"), "MailsScreen", ["accounts"]),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/desk/settings",
  beforeLoad: onlyFor("change-settings"),
  ...screen(() => import("./settings/settings-screen.tsx"), "SettingsScreen", ["accounts"]),
});

const list = createRoute({
  getParentRoute: () => inside,
  path: "/desk/$kind",
  validateSearch: ListSearch,
  beforeLoad: ({ params }) => requireKind(params.kind),
  ...screen(() => import("./list/list-screen.tsx"), "ListScreen", ["fields", "list"]),
});

const history = createRoute({
  getParentRoute: () => inside,
  path: "/desk/$kind/$id/history",
  validateSearch: HistorySearch,
  beforeLoad: ({ params }) => requireKind(params.kind),
  ...screen(() => import("./history/history-screen.tsx"), "HistoryScreen", ["compare", "fields", "history"]),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/desk",
  ...screen(() => import("./home/home-screen.tsx"), "HomeScreen", ["fields", "home", "reports"]),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: "/desk/audit",
  beforeLoad: onlyFor("see-audit"),
  validateSearch: AuditSearch,
  ...screen(() => import("./audit/audit-screen.tsx"), "AuditScreen", ["audit", "fields", "list"]),
});

const newRecord = createRoute({
  getParentRoute: () => inside,
  path: "/desk/$kind/new",
  beforeLoad: ({ params }) => requireKind(params.kind),
  ...screen(() => import("./editor/editor-route.tsx"), "NewRecordRoute", [
    "compare",
    "editor",
    "fields",
    "questions",
    "reports",
    "review",
  ]),
});

const editor = createRoute({
  getParentRoute: () => inside,
  path: "/desk/$kind/$id",
  validateSearch: EditorSearch,
  beforeLoad: ({ params }) => requireKind(params.kind),
  ...screen(() => import("./editor/editor-route.tsx"), "EditorRoute", [
    "compare",
    "editor",
    "fields",
    "questions",
    "reports",
    "review",
  ]),
});

const questions = createRoute({
  getParentRoute: () => inside,
  path: "/desk/questions",
  beforeLoad: onlyFor("see-questions"),
  validateSearch: QuestionsSearch,
  ...screen(() => import("./questions/questions-screen.tsx"), "QuestionsScreen", ["fields", "list", "questions"]),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: "/desk/reports",
  beforeLoad: onlyFor("see-reports"),
  validateSearch: ReportsSearch,
  ...screen(() => import("./reports/reports-screen.tsx"), "ReportsScreen", ["fields", "reports"]),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: "/desk/imports",
  beforeLoad: onlyFor("import"),
  ...screen(() => import("./imports/imports-screen.tsx"), "ImportsScreen", ["imports"]),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: "/desk/imports/$import",
  beforeLoad: onlyFor("import"),
  validateSearch: ImportSearch,
  ...screen(() => import("./imports/import-screen.tsx"), "ImportScreen", ["fields", "imports"]),
});

const sources = createRoute({
  getParentRoute: () => inside,
  path: "/desk/sources",
  beforeLoad: onlyFor("see-sources"),
  validateSearch: SourcesSearch,
  ...screen(() => import("./sources/sources-screen.tsx"), "SourcesScreen", ["sources"]),
});

const tree = root.addChildren([
  outside.addChildren([signIn, setUp, invitation, enter]),
  inside.addChildren([
    home,
    questions,
    reports,
    imports,
    oneImport,
    sources,
    audit,
    list,
    newRecord,
    editor,
    history,
    people,
    mails,
    settings,
    me,
  ]),
]);

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
