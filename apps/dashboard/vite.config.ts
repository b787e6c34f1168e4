// How the dashboard is built: one bundle served by the API, every tag with a nonce that the API fills in.
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The API that answers while the dashboard is developed or previewed on its own port. */
const api = { "/trpc": "http://127.0.0.1:3000" };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    target: ["chrome123", "firefox120", "safari17.5"],
    // A font or an image as a data: address would be refused by the page's own policy (font-src 'self').
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // Our own packages do nothing when they are imported, and making a zod schema is no effect either:
        // the browser gets the words and renderers that it uses, not every schema that stands beside them.
        moduleSideEffects: [{ test: /\/packages\/(core|cards|client)\//, sideEffects: false }],
        manualPureFunctions: ["z"],
      },
    },
  },
  server: { proxy: api },
  preview: { proxy: api },
});
