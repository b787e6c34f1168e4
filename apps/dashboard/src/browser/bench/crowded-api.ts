// The real api over a crowded database, as a process of its own; says where it listens, and by what cookie somebody is signed in.
import { fileURLToPath } from "node:url";
import { signIn } from "@convivio/api/testing";
import { startCrowdedApi } from "@convivio/api/testing/crowded";

const practices = Number(process.argv[2]);
const api = await startCrowdedApi({
  practices,
  dashboardFolder: fileURLToPath(new URL("../../../dist", import.meta.url)),
  onProgress: (done) => process.stderr.isTTY && process.stderr.write(`\r  making ${done} of ${practices} …`),
});
const { cookieName: name, cookieValue: value } = await signIn(api, { role: "curator" });
process.send?.({ url: api.url, cookie: { name, value } });
process.once("disconnect", async () => {
  await api.close();
  process.exit(0);
});
