// Every part of the desk's kit on one page, for the tests of the kit and for whoever wants to look at it. Never served to anybody else.
import { closestLanguage } from "@convivio/core";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { LanguageProvider } from "../../desk/messages/words.tsx";
import { Notices } from "../../desk/shell/notices.tsx";
import { Gallery } from "./gallery.tsx";
import "../../desk/desk.css";

const language = closestLanguage(new URLSearchParams(window.location.search).get("language"));

function Root() {
  return (
    <LanguageProvider language={language}>
      <Suspense>
        <Gallery />
        <Notices />
      </Suspense>
    </LanguageProvider>
  );
}

const router = createRouter({
  routeTree: createRootRoute({ component: Root }),
  history: createMemoryHistory({ initialEntries: ["/"] }),
});

const root = document.getElementById("root");
if (root === null) throw new Error("the gallery has no #root");
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router as never} />
  </StrictMode>,
);
