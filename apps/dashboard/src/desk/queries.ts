// What was fetched, kept for a while; and every failure is looked at for an ended session or a lost connection.
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { whenBack } from "./connection/connection.ts";
import { noteFailure } from "./connection/note-failure.ts";

// A failure is shown at once, with a button to try again; "offline" is a guess of the browser's that may be wrong.
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noteFailure }),
  mutationCache: new MutationCache({ onError: noteFailure }),
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: "always",
      staleTime: 5000,
    },
    mutations: { networkMode: "always" },
  },
});

whenBack(() => void queries.refetchQueries({ predicate: ({ state }) => state.status === "error", type: "active" }));
