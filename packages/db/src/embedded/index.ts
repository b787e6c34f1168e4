// The embedded PostgreSQL: what the rest of this package may use of it.
export { type EmbeddedErrorCode, EmbeddedServerError } from "./error.ts";
export { type EmbeddedOptions, type EmbeddedServer, startEmbedded, stopEmbedded } from "./server.ts";
