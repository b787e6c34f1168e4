// The api's configuration: read from the environment here and nowhere else, each wrong value named.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ConvivioError } from "@convivio/core";
import { z } from "zod";
import { readKeys, type SealingKey } from "./sealing/keys.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** An empty variable counts as one that is not set. */
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

const Port = z.coerce
  .number("Use a port number such as 3000.")
  .int()
  .min(1, "Use a port from 1 to 65535.")
  .max(65_535, "Use a port from 1 to 65535.");

const TokenKeys = z.string().transform((text, check) => {
  const keys = readKeys(text);
  if (typeof keys !== "string") return keys;
  check.addIssue({ code: "custom", message: keys });
  return z.NEVER;
});

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
  CONVIVIO_AUTH_SECRET: optional(
    z.string().min(32, "Use at least 32 characters, or leave it out: one is made at the first start."),
  ),
  CONVIVIO_TOKEN_KEYS: optional(TokenKeys),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: "Use the https:// address of your identity provider." })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().max(60, "Use at most 60 characters.")),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: "Use an address such as smtps://user:password@mail.example.org:465." }),
  ),
  MAIL_FROM: optional(z.string().regex(/^[^\r\n]*@[^\r\n]*$/, "Use an address such as Convivio <desk@example.org>.")),
  METRICS_KEY: optional(z.string().min(16, "Use at least 16 characters, or leave it out.")),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ),
});

/** Settings that are of use only together. */
const Complete = Env.superRefine((env, check) => {
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const missing = oidc.filter((name) => env[name] === undefined);
  if (missing.length < oidc.length) {
    for (const name of missing) check.addIssue({ code: "custom", path: [name], message: sentenceForMissing("OIDC_") });
  }
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) {
    check.addIssue({ code: "custom", path: ["MAIL_FROM"], message: sentenceForMissing("SMTP_URL") });
  }
});

function sentenceForMissing(name: string): string {
  return `This is missing, and ${name === "SMTP_URL" ? "SMTP_URL is" : `others of ${name} are`} set. Set it too, or leave all of them out.`;
}

export interface Oidc {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
}

export interface Smtp {
  url: string;
  from: string;
}

export interface ApiEnv {
  port: number;
  host: string;
  /** Public address that links begin with, without a slash at the end. */
  publicUrl: string;
  databaseUrl: string | null;
  dataDir: string;
  botKey: string | null;
  /** By which sessions are signed and second factors encrypted. */
  authSecret: string | null;
  /** By which tokens are sealed in the database; null where a file in the data folder has them. */
  tokenKeys: SealingKey[] | null;
  /** The secretariat's own identity provider. */
  oidc: Oidc | null;
  smtp: Smtp | null;
  /** By which the figures may be read from elsewhere. */
  metricsKey: string | null;
  logLevel: z.infer<typeof Env>["LOG_LEVEL"];
}

export function readEnv(environment: Record<string, string | undefined>): ApiEnv {
  const parsed = Complete.safeParse(environment);
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
    authSecret: env.CONVIVIO_AUTH_SECRET ?? null,
    tokenKeys: env.CONVIVIO_TOKEN_KEYS ?? null,
    oidc: oidcOf(env),
    smtp: env.SMTP_URL === undefined || env.MAIL_FROM === undefined ? null : { url: env.SMTP_URL, from: env.MAIL_FROM },
    metricsKey: env.METRICS_KEY ?? null,
    logLevel: env.LOG_LEVEL,
  };
}

function oidcOf(env: z.infer<typeof Env>): Oidc | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return {
    issuer: issuer.replace(/\/+$/, ""),
    clientId,
    clientSecret,
    name: env.OIDC_NAME ?? new URL(issuer).hostname,
  };
}
