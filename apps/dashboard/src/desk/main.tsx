// Starts the desk in the browser.
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { watchConnection } from "./connection/connection.ts";
import { queries } from "./queries.ts";
import { router } from "./routes.tsx";
import "./desk.css";

watchConnection();

const root = document.getElementById("root");
if (root === null) throw new Error("desk.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
