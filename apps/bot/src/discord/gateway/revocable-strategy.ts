// Ends a client's connection for good. discord.js itself connects again half a second after a drop, even when it was told
// to end meanwhile; and it waits half a minute for a dead connection to say goodbye.
import { setTimeout as pause } from "node:timers/promises";
import { SimpleShardingStrategy } from "discord.js";

const goodbyeMs = 1500;

/** As much of a connection of discord.js as is private there. */
type Inner = {
  connection: { onerror: unknown; terminate(): void } | null;
  internalConnect(): Promise<void>;
};
type Ending = Parameters<SimpleShardingStrategy["destroy"]>[0];

export class RevocableStrategy extends SimpleShardingStrategy {
  override async destroy(options?: Ending): Promise<void> {
    const shards = [...(this as unknown as { shards: Map<number, Inner> }).shards.values()];
    const connections = shards.flatMap(({ connection }) => connection ?? []);
    for (const shard of shards) shard.internalConnect = async () => {};
    await Promise.race([super.destroy(options), pause(goodbyeMs, undefined, { ref: false })]);
    for (const connection of connections) {
      // One that is still being opened fails by this; nobody else is there any more to hear it.
      connection.onerror = () => {};
      connection.terminate();
    }
  }
}
