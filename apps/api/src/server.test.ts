// The port: taken ones are explained, and a stop finishes what is in flight.
import { Hono } from "hono";
import { expect, test } from "vitest";
import type { AppEnv } from "./app-options.ts";
import { listen } from "./server.ts";

const host = "127.0.0.1";

function slowApp(milliseconds: number): { app: Hono<AppEnv>; started: Promise<void> } {
  const app = new Hono<AppEnv>();
  const { promise: started, resolve } = Promise.withResolvers<void>();
  app.get("/slow", async (c) => {
    resolve();
    await new Promise((done) => setTimeout(done, milliseconds));
    return c.text("finished");
  });
  app.get("/healthz", (c) => c.json({ name: "convivio" }));
  return { app, started };
}

test("a stop finishes what is in flight, takes nothing new, and does not wait for idle connections", async () => {
  const { app, started } = slowApp(400);
  const server = await listen(app, { host, port: 0 });
  const url = `http://${host}:${server.port}`;
  await (await fetch(`${url}/healthz`)).text();
  const answered = fetch(`${url}/slow`).then((response) => response.text());
  await started;
  const begun = performance.now();
  const closed = server.close();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  expect(await answered).toBe("finished");
  await closed;
  expect(performance.now() - begun).toBeLessThan(4000);
});

test("a port on which Convivio runs already is said to be so", async () => {
  const server = await listen(slowApp(0).app, { host, port: 0 });
  const again = listen(slowApp(0).app, { host, port: server.port });
  await expect(again).rejects.toMatchObject({
    code: "not-available",
    message: expect.stringContaining("already runs"),
  });
  await server.close();
});

test("a port that another program has is said with a free one to try", async () => {
  const other = new Hono<AppEnv>().get("/healthz", (c) => c.text("nginx"));
  const server = await listen(other, { host, port: 0 });
  await expect(listen(slowApp(0).app, { host, port: server.port })).rejects.toMatchObject({
    message: expect.stringContaining("is taken by another program"),
  });
  await server.close();
});
