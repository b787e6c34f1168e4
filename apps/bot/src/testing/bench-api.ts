// The real api over a real database, as a process of its own, for the bench; says where it listens to whoever forked it.
import { startTestApi } from "@convivio/api/testing";
import { startTestServer } from "@convivio/db/testing";

const server = await startTestServer();
const api = await startTestApi();
process.send?.({ url: api.url, botKey: api.botKey });
process.once("disconnect", async () => {
  await api.close();
  await server.stop();
  process.exit(0);
});
