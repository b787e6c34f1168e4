// The api's configuration: read from the environment here and nowhere else, each wrong value named.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ConvivioError } from "@convivio/core";
import { z } from "zod";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** An empty variable counts as one that is not set. */
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

const Port = z.coerce
  .number("Use a port number such as 3000.")
  .int()
  .min(1, "Use a port from 1 to 65535.")
  .max(65_535, "Use a port from 1 to 65535.");

const Env = z.object({
  PORT: z.preprocess(unset, Port.default(3000)),
  HOST: z.preprocess(unset, z.string().default("127.0.0.1")),
  CONVIVIO_URL: optional(
    z.url({ protocol: /^https?$/, error: "Use an address that begins with https:// or http://." }),
  ),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: "Use an address such as postgres://user:password@host:5432/name." }),
  ),
  CONVIVIO_DATA_DIR: z.preprocess(unset, z.string().default(".convivio")),
  CONVIVIO_BOT_KEY: optional(
    z.string().min(16, "Use at least 16 characters, or leave it out: one is made at the first start."),
  ),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ),
});

export interface ApiEnv {
  port: number;
  host: string;
  /** Public address that links begin with, without a slash at the end. */
  publicUrl: string;
  databaseUrl: string | null;
  dataDir: string;
  botKey: string | null;
  logLevel: z.infer<typeof Env>["LOG_LEVEL"];
}

export function readEnv(environment: Record<string, string | undefined>): ApiEnv {
  const parsed = Env.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConvivioError("invalid-input", lines.join("\n"), "environment");
  }
  const env = parsed.data;
  const address = env.CONVIVIO_URL ?? `http://${env.HOST === "0.0.0.0" ? "127.0.0.1" : env.HOST}:${env.PORT}`;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: address.replace(/\/+$/, ""),
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: resolve(repository, env.CONVIVIO_DATA_DIR),
    botKey: env.CONVIVIO_BOT_KEY ?? null,
    logLevel: env.LOG_LEVEL,
  };
}
