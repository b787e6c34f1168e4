// Checks of addresses on real servers: politely, through redirects, and never where they must not go.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCheckNow } from "./check-now.ts";
import { checkSource } from "./check-source.ts";
import { createRobots } from "./robots.ts";
import { openBareServer, openSmallWeb, privateMachine, type SmallWeb } from "./testing/small-web.ts";
import { createTurns } from "./turns.ts";

let web: SmallWeb;
beforeEach(async () => {
  web = await openSmallWeb();
});
afterEach(() => web.close());

const at = (path: string, host = "a.test") => `http://${host}:${web.port}${path}`;

function check(address: string, more: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  return checkSource(address, {
    web,
    userAgent: "Convivio/0.1 (+https://convivio.test; test)",
    turns: createTurns(0),
    robots: createRobots(),
    signal: more.signal ?? AbortSignal.timeout(10_000),
    timeoutMs: more.timeoutMs ?? 2000,
  });
}

describe("what an address answers", () => {
  test("a page is alive, asked by HEAD alone, and told who asks", async () => {
    web.pages.set("/", (_, response) => response.end("a page"));
    expect(await check(at("/"))).toEqual({ outcome: "alive", why: null, status: 200, retryAfter: null });
    expect(web.visits.map(({ method, userAgent }) => [method, userAgent])).toEqual([
      ["HEAD", "Convivio/0.1 (+https://convivio.test; test)"],
    ]);
  });

  test.each([405, 501, 403, 404, 400])("where HEAD is refused with %i, GET decides", async (status) => {
    web.pages.set("/", (request, response) =>
      request.method === "HEAD" ? response.writeHead(status).end() : response.end("a page"),
    );
    expect(await check(at("/"))).toMatchObject({ outcome: "alive", status: 200 });
    expect(web.visits.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
  });

  test("where HEAD is hung up on, GET decides", async () => {
    web.pages.set("/", (request, response) =>
      request.method === "HEAD" ? request.socket.destroy() : response.end("a page"),
    );
    expect(await check(at("/"))).toMatchObject({ outcome: "alive", status: 200 });
  });

  test("where HEAD is never answered, GET decides", async () => {
    web.pages.set("/", (request, response) => void (request.method === "HEAD" || response.end("a page")));
    expect(await check(at("/"), { timeoutMs: 300 })).toMatchObject({ outcome: "alive", status: 200 });
    expect(web.visits.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
  });

  test.each([404, 410, 500])("%i is a failure", async (status) => {
    web.pages.set("/", (_, response) => response.writeHead(status).end());
    expect(await check(at("/"))).toMatchObject({ outcome: "failed", why: "status", status });
  });

  test.each([401, 403, 451])("%i says nothing about the page", async (status) => {
    web.pages.set("/", (_, response) => response.writeHead(status).end());
    expect(await check(at("/"))).toMatchObject({ outcome: "unsure", status });
  });

  test("a server that has had enough says when to come again, in seconds or as a date", async () => {
    web.pages.set("/a", (_, response) => response.writeHead(429, { "retry-after": "7200" }).end());
    expect(await check(at("/a"))).toMatchObject({ outcome: "unsure", status: 429, retryAfter: 7200 });
    expect(web.visits.map(({ method }) => method)).toEqual(["HEAD"]);
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    web.pages.set("/b", (_, response) => response.writeHead(503, { "retry-after": later }).end());
    const { retryAfter } = await check(at("/b"));
    expect(retryAfter).toBeGreaterThan(3500);
    expect(retryAfter).toBeLessThanOrEqual(3600);
  });

  test("a name that nobody has, and a port where nobody listens", async () => {
    expect(await check("http://nobody.unknown/")).toMatchObject({ outcome: "failed", why: "no-such-host" });
    const gone = await openBareServer(null);
    await gone.close();
    expect(await check(`http://a.test:${gone.port}/`)).toMatchObject({ outcome: "failed", why: "refused" });
  });

  test("what hangs up in the middle of every answer is a failure", async () => {
    web.pages.set("/", (request) => request.socket.destroy());
    expect(await check(at("/"))).toMatchObject({ outcome: "failed", why: "broken-answer" });
  });
});

describe("redirects", () => {
  const lead = (from: string, to: string, status = 302) =>
    web.pages.set(from, (_, response) => response.writeHead(status, { location: to }).end());

  test("five are followed, also relative ones and from host to host", async () => {
    lead("/1", "/2", 301);
    lead("/2", at("/3", "b.test"), 307);
    lead("/3", `//c.test:${web.port}/4`, 308);
    lead("/4", "5", 303);
    lead("/5", "/end");
    web.pages.set("/end", (_, response) => response.end("a page"));
    expect(await check(at("/1"))).toMatchObject({ outcome: "alive" });
    expect(web.visits.map(({ host, path }) => `${host.split(":")[0]}${path}`)).toEqual([
      "a.test/1",
      "a.test/2",
      "b.test/3",
      "c.test/4",
      "c.test/5",
      "c.test/end",
    ]);
  });

  test("a loop ends after five", async () => {
    lead("/loop", "/loop");
    expect(await check(at("/loop"))).toMatchObject({ outcome: "failed", why: "too-many-redirects" });
    expect(web.visits).toHaveLength(6);
  });

  test.each([
    ["a private address", "http://10.0.0.1/"],
    ["the machine's own", "http://127.0.0.2/"],
    ["a cloud's metadata", "http://169.254.169.254/latest/meta-data/"],
    ["IPv6 in IPv4's clothes", "http://[::ffff:10.0.0.1]/"],
    ["a name that stands for one", "http://private.test/"],
  ])("one to %s is not followed", async (_, to) => {
    web.names.set("private.test", [privateMachine]);
    lead("/out", to);
    expect(await check(at("/out"))).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(web.visits).toHaveLength(1);
  });

  test.each(["file:///etc/passwd", "ftp://b.test/", "http://user:secret@b.test/"])(
    "one to %s is not followed",
    async (to) => {
      lead("/out", to);
      expect(await check(at("/out"))).toMatchObject({ outcome: "failed", why: "not-web" });
    },
  );
});

describe("names that change what they stand for", () => {
  beforeEach(() => web.pages.set("/", (_, response) => response.end("a page")));

  test("a name that stands for a private address is not connected to", async () => {
    web.names.set("inside.test", [privateMachine]);
    expect(await check(at("/", "inside.test"))).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(web.visits).toEqual([]);
  });

  test("a name that is public and private at once is not connected to", async () => {
    web.names.set("both.test", [`127.0.0.1,${privateMachine}`]);
    expect(await check(at("/", "both.test"))).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(web.visits).toEqual([]);
  });

  test("a name that was public at first and private then is refused at the second request", async () => {
    web.names.set("rebound.test", ["127.0.0.1", "127.0.0.1", privateMachine]);
    web.pages.set("/", (_, response) => response.writeHead(405).end());
    expect(await check(at("/", "rebound.test"))).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(web.visits.map(({ method }) => method)).toEqual(["HEAD"]);
  });

  test("a redirect back to a name that has become private is refused", async () => {
    web.names.set("rebound.test", ["127.0.0.1", "127.0.0.1", privateMachine]);
    web.pages.set("/", (_, response) => response.writeHead(302, { location: "/again" }).end());
    expect(await check(at("/", "rebound.test"))).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(web.visits).toHaveLength(1);
  });

  test("where a connection leads elsewhere than the look-up said, it is cut before anything is sent", async () => {
    const judged: string[] = [];
    const isAllowedAddress = (address: string) => {
      judged.push(address);
      return judged.length === 1;
    };
    const result = await checkSource(at("/", "odd.test"), {
      web: { ...web, isAllowedAddress },
      userAgent: "test",
      turns: createTurns(0),
      robots: createRobots(),
      signal: AbortSignal.timeout(5000),
      timeoutMs: 2000,
    });
    expect(result).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(web.visits).toEqual([]);
  });
});

describe("servers that want to keep us", () => {
  test("one that never answers is left after the time for a request of each sort", async () => {
    web.pages.set("/", () => {});
    expect(await check(at("/"), { timeoutMs: 300 })).toMatchObject({ outcome: "failed", why: "no-answer" });
    expect(web.visits.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
  });

  test("one that answers drop by drop is left too", async () => {
    web.pages.set("/slow", (request, response) => {
      if (request.method === "HEAD") return void response.writeHead(405).end();
      response.writeHead(200);
      const drops = setInterval(() => response.write("."), 50);
      response.on("close", () => clearInterval(drops));
    });
    expect(await check(at("/slow"), { timeoutMs: 400 })).toMatchObject({ outcome: "failed", why: "no-answer" });
  });

  test("of a page without end only the beginning is read", async () => {
    let sent = 0;
    web.pages.set("/endless", (request, response) => {
      if (request.method === "HEAD") return void response.writeHead(405).end();
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024;
      };
      response.on("drain", more);
      more();
    });
    expect(await check(at("/endless"))).toMatchObject({ outcome: "alive" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const then = sent;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sent).toBe(then);
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  test("headers without end are a broken answer", async () => {
    web.pages.set("/", ({ socket }) => {
      socket.end(`HTTP/1.1 200 OK\r\n${`${"x-a: ".padEnd(1000, "b")}\r\n`.repeat(200)}`);
    });
    expect(await check(at("/"))).toMatchObject({ outcome: "failed", why: "broken-answer" });
  });
});

test("a host gets one request at a time, and a pause before the next", async () => {
  web.pages.set("/", (_, response) => void setTimeout(() => response.end("a page"), 60));
  const turns = createTurns(80);
  const options = {
    web,
    userAgent: "test",
    turns,
    robots: createRobots(),
    signal: AbortSignal.timeout(5000),
    timeoutMs: 2000,
  };
  await Promise.all([1, 2, 3].map((number) => checkSource(at(`/?${number}`), options)));
  const [first, second, third] = web.visits;
  expect((second?.at ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThan(60);
  expect((third?.at ?? 0) - (second?.endedAt ?? 0)).toBeGreaterThan(60);
});

describe("on the spot", () => {
  const asked = { asker: "1", publicUrl: "https://convivio.test" };

  test("a result comes at once", async () => {
    web.pages.set("/", (_, response) => response.end("a page"));
    expect(await createCheckNow({ web }).check(at("/"), asked)).toMatchObject({ outcome: "alive" });
  });

  test("without an answer in ten seconds that is said, and held against nobody", async () => {
    web.names.set("stuck.test", ["127.0.0.1"]);
    const stuck = { ...web, resolve: () => new Promise<never>(() => {}) };
    const start = performance.now();
    expect(await createCheckNow({ web: stuck }).check(at("/", "stuck.test"), asked)).toEqual({
      outcome: "unsure",
      why: "no-answer",
      status: null,
      retryAfter: null,
    });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("each person may ask twenty times a minute", async () => {
    web.pages.set("/", (_, response) => response.end("a page"));
    let clock = 0;
    const now = createCheckNow({ web, now: () => clock });
    for (let time = 0; time < 20; time++) await now.check(at("/"), asked);
    await expect(now.check(at("/"), asked)).rejects.toMatchObject({ code: "too-many-tries" });
    await expect(now.check(at("/"), { ...asked, asker: "2" })).resolves.toMatchObject({ outcome: "alive" });
    clock = 60_000;
    await expect(now.check(at("/"), asked)).resolves.toMatchObject({ outcome: "alive" });
  });
});
