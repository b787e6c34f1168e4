// A bare Bolt app, for the bench: acknowledges and posts a fixed answer; its port, secret and token are arguments.
import { App, LogLevel } from "@slack/bolt";

const [port, signingSecret, token, slackApiUrl] = process.argv.slice(2);
const app = new App({
  signingSecret: signingSecret ?? "",
  authorize: async () => ({ botToken: token ?? "" }),
  clientOptions: { slackApiUrl: slackApiUrl ?? "" },
  logLevel: LogLevel.ERROR,
});
app.command("/practice", async ({ ack, respond }) => {
  await ack();
  await respond({ response_type: "ephemeral", text: "A fixed answer." });
});
await app.start({ port: Number(port), host: "127.0.0.1" });
process.send?.({ isReady: true });
process.once("disconnect", () => process.exit(0));
