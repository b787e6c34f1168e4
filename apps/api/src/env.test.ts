// The configuration of the api: each wrong value is named, and nothing secret is repeated.
import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

test("without any variable it listens on the loopback and keeps its files in the repository", () => {
  const env = readEnv({});
  expect(env).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://127.0.0.1:3000",
    databaseUrl: null,
    botKey: null,
    authSecret: null,
    oidc: null,
    smtp: null,
  });
  expect(env.dataDir).toMatch(/\/\.convivio$/);
});

test("an empty variable counts as one that is not set, and a slash at the end of an address is taken off", () => {
  const env = readEnv({ PORT: "", DATABASE_URL: "", LOG_LEVEL: "", CONVIVIO_URL: "https://convivio.example.org//" });
  expect(env).toMatchObject({
    port: 3000,
    databaseUrl: null,
    logLevel: "info",
    publicUrl: "https://convivio.example.org",
  });
});

test.each([
  [{ PORT: "three" }, "PORT"],
  [{ PORT: "0" }, "PORT"],
  [{ PORT: "65536" }, "PORT"],
  [{ PORT: "80.5" }, "PORT"],
  [{ DATABASE_URL: "mysql://user:secret-word@host/db" }, "DATABASE_URL"],
  [{ CONVIVIO_URL: "convivio.example.org" }, "CONVIVIO_URL"],
  [{ CONVIVIO_BOT_KEY: "secret-word" }, "CONVIVIO_BOT_KEY"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
  [{ CONVIVIO_AUTH_SECRET: "secret-word" }, "CONVIVIO_AUTH_SECRET"],
  [{ OIDC_ISSUER: "secret-word" }, "OIDC_ISSUER"],
  [{ OIDC_CLIENT_SECRET: "secret-word", OIDC_ISSUER: "https://id.example.org" }, "OIDC_CLIENT_ID"],
  [{ SMTP_URL: "https://secret-word@mail.example.org", MAIL_FROM: "desk@example.org" }, "SMTP_URL"],
  [{ SMTP_URL: "smtp://user:secret-word@mail.example.org" }, "MAIL_FROM"],
])("%j is refused by name, without its value", (environment, name) => {
  expect(() => readEnv(environment)).toThrow(new RegExp(`^${name}: `));
  expect(() => readEnv(environment)).not.toThrow(/secret-word/);
});

test("all wrong variables are named at once", () => {
  expect(() => readEnv({ PORT: "x", LOG_LEVEL: "loud" })).toThrow(/PORT: .*\nLOG_LEVEL: /);
});

test("an identity provider without a name of its own is called by its host", () => {
  const given = { OIDC_ISSUER: "https://id.example.org/", OIDC_CLIENT_ID: "convivio", OIDC_CLIENT_SECRET: "s" };
  expect(readEnv(given).oidc).toEqual({
    issuer: "https://id.example.org",
    clientId: "convivio",
    clientSecret: "s",
    name: "id.example.org",
  });
  expect(readEnv({ ...given, OIDC_NAME: "City of Turin" }).oidc?.name).toBe("City of Turin");
});
