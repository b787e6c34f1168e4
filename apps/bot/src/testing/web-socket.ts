// A WebSocket server for the loopback platforms.
import { createRequire } from "node:module";

export type Socket = {
  on(name: "message", listener: (text: Buffer) => void): void;
  on(name: "close", listener: (code: number) => void): void;
  send(text: string): void;
  close(code?: number): void;
  terminate(): void;
};
type SocketServer = {
  on(name: "connection", listener: (socket: Socket) => void): void;
  close(): void;
  clients: Set<Socket>;
};

// `ws` is what discord.js itself speaks with; it is reached through it, since the bot does not depend on it.
const discordJs = createRequire(createRequire(import.meta.url).resolve("discord.js"));
const gatewayPackage = createRequire(discordJs.resolve("@discordjs/ws"));

export const { WebSocketServer } = gatewayPackage("ws") as {
  WebSocketServer: new (options: { port: number; host: string }) => SocketServer;
};
