// The api over a crowd of made-up practices, for what is measured over a long list.
import { generatePractices } from "@convivio/db";
import { startTestServer } from "@convivio/db/testing";
import { startTestApi, type TestApi } from "./index.ts";

const seedNumber = 20_111_126;

export async function startCrowdedApi(options: {
  practices: number;
  dashboardFolder: string;
  onProgress?: (done: number) => void;
}): Promise<TestApi> {
  const server = await startTestServer();
  const api = await startTestApi({ dashboardFolder: options.dashboardFolder });
  const { practices: count, onProgress } = options;
  await generatePractices(api.catalogue.db, { count, seed: seedNumber, ...(onProgress ? { onProgress } : {}) });
  return {
    ...api,
    async close() {
      await api.close();
      await server.stop();
    },
  };
}
