// What discord.js does by itself, counted: requests that it repeats or is told to wait with, and how each gateway stands.
import { type Client, Events, type Interaction, type REST, RESTEvents } from "discord.js";
import { gatewayReady, type RequestKind, retries } from "../metrics.ts";

export function countCalls(rest: REST): void {
  rest.on(RESTEvents.Response, ({ retries: repeated }, { status }) => {
    if (repeated > 0) retries.inc({ to: "discord", reason: "no-answer" });
    if (status === 429) retries.inc({ to: "discord", reason: "too-many" });
  });
}

export function countFor(client: Client): void {
  countCalls(client.rest);
  const stands = (isReady: boolean) => (shard: number) => gatewayReady.set({ shard }, isReady ? 1 : 0);
  client.on(Events.ShardReady, stands(true));
  client.on(Events.ShardResume, stands(true));
  client.on(Events.ShardReconnecting, stands(false));
  client.on(Events.ShardDisconnect, (_, shard) => stands(false)(shard));
}

export function kindOf(request: Interaction): RequestKind {
  if (request.isAutocomplete()) return "typing";
  if (request.isButton()) return "button";
  if (request.isModalSubmit()) return "form";
  return request.isContextMenuCommand() ? "menu" : "command";
}
