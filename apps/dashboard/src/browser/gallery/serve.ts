// Builds the gallery as the dashboard itself is built, into a folder of its own that is gone afterwards, and serves it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type PreviewServer, preview } from "vite";

const root = import.meta.dirname;
const configFile = fileURLToPath(new URL("../../../vite.config.ts", import.meta.url));

export interface GalleryServer {
  url: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const outDir = await mkdtemp(join(tmpdir(), "convivio-gallery-"));
  const common = { configFile, root, logLevel: "error" } as const;
  const outcome = { outDir, emptyOutDir: true, rolldownOptions: { input: join(root, "index.html") } };
  await build({ ...common, build: outcome });
  const server: PreviewServer = await preview({ ...common, build: outcome, preview: { port: 0, host: "127.0.0.1" } });
  return {
    url: (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, ""),
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
