// What the figures tell of Discord: how each gateway stands, and which kinds of requests there are.
import { type Client, Events, type Interaction } from "discord.js";
import { gatewayReady, type RequestKind } from "../metrics.ts";

export function countFor(client: Client): void {
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
