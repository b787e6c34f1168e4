// Tests run from the sources; the journeys need a real PostgreSQL, one for the whole run.
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { dir: "src", globalSetup: ["@convivio/db/testing"], testTimeout: 10_000 } });
