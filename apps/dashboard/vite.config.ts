// How the dashboard is built: two pages served by the API, the playground and the desk, every tag with a nonce that the API fills in.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { type Connect, defineConfig, type Plugin } from "vite";

/** The API that answers while the dashboard is developed or previewed on its own port. */
const address = "http://127.0.0.1:3000";
const api = { "/trpc": address, "/api": address, "/healthz": address, "^/desk/": address, "/pages.css": address };

const page = /^(?![^?]*\.(?:csv|json|ndjson)(?:$|\?))\/desk(?:$|[/?])/;

/** Any address under /desk is the one page of the desk, as the API serves it; its files, and what is posted there, are for the API. */
const openDesk: Connect.NextHandleFunction = (request, _, next) => {
  if (request.method === "GET" && page.test(request.url ?? "")) request.url = "/desk.html";
  next();
};

const deskPage: Plugin = {
  name: "desk-page",
  configureServer: (server) => void server.middlewares.use(openDesk),
  configurePreviewServer: (server) => void server.middlewares.use(openDesk),
};

const ours = new Set(["en-US", "fr-FR", "es-ES", "it-IT", "ar-AE"]);

/** React Aria brings its few words in 34 languages; nobody downloads those that we do not speak. */
const onlyOurLanguages: Plugin = {
  name: "only-our-languages",
  enforce: "pre",
  resolveId(source, importer) {
    const [, language] = /\/intl\/\w+\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(source) ?? [];
    if (language === undefined || ours.has(language) || !importer?.includes("react-aria")) return null;
    return "\0no-words";
  },
  load: (id) => (id === "\0no-words" ? "export default {};" : null),
};

/** Beside each script and style its packed form, which the API sends to every browser that takes it. */
const packed: Plugin = {
  name: "packed",
  apply: "build",
  writeBundle({ dir = "" }) {
    for (const file of globSync("assets/*.{js,css}", { cwd: dir })) {
      writeFileSync(join(dir, `${file}.gz`), gzipSync(readFileSync(join(dir, file)), { level: 9 }));
    }
  },
};

const core = new URL("../../packages/core/src/", import.meta.url);

/** What begins with a capital in core is a schema: extending one, or picking from it, is no effect either. */
function schemaNames(): string[] {
  const files = globSync("**/*.ts", { cwd: core }).filter((file) => !file.endsWith(".test.ts"));
  const found = files.flatMap((file) => [
    ...readFileSync(new URL(file, core), "utf8").matchAll(/^(?:export )?const ([A-Z]\w*)\b/gm),
  ]);
  return found.map(([, name = ""]) => name);
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), deskPage, onlyOurLanguages, packed],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    target: ["chrome123", "firefox120", "safari17.5"],
    // A font or an image as a data: address would be refused by the page's own policy (font-src 'self').
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: "index.html", desk: "desk.html" },
      treeshake: {
        // Our own packages do nothing when they are imported, and making a zod schema is no effect either:
        // the browser gets the words and renderers that it uses, not every schema that stands beside them.
        moduleSideEffects: [{ test: /\/packages\/(core|cards|client)\//, sideEffects: false }],
        manualPureFunctions: ["z", ...schemaNames()],
      },
    },
  },
  server: { proxy: api },
  preview: { proxy: api },
});
