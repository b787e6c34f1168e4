// What a host asks machines to leave alone is left alone: neither broken for it nor alive (RFC 9309).
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
const allPages = (...paths: string[]) => {
  for (const path of paths) web.pages.set(path, (_, response) => response.end("a page"));
};
const robotsSay = (text: string) => web.pages.set("/robots.txt", (_, response) => response.end(text));
const check = (address: string, robots = createRobots(), timeoutMs = 2000) =>
  checkSource(address, {
    web,
    userAgent: "Convivio/0.1 (test)",
    turns: createTurns(0),
    robots,
    signal: AbortSignal.timeout(10_000),
    timeoutMs,
  });

const disallowed = { outcome: "unsure", why: "disallowed", status: null, retryAfter: null };
const isAlive = { outcome: "alive", status: 200 };

describe("rules", () => {
  test.each([
    ["for every machine", "User-agent: *\nDisallow: /", "/a", disallowed],
    ["for us by our name, whatever its letters", "User-agent: CONVIVIO\nDisallow: /", "/a", disallowed],
    ["for another machine only", "User-agent: other\nDisallow: /", "/a", isAlive],
    ["for us, beside those for all", "User-agent: *\nDisallow: /\n\nUser-agent: convivio\nDisallow:", "/a", isAlive],
    ["for us among several", "User-agent: other\nUser-agent: convivio\nDisallow: /", "/a", disallowed],
    ["for us in two places", "User-agent: convivio\nAllow: /\n\nUser-agent: convivio\nDisallow: /a", "/a", disallowed],
    ["of which the longest allows", "User-agent: *\nDisallow: /\nAllow: /a", "/a", isAlive],
    ["of which the longest disallows", "User-agent: *\nAllow: /\nDisallow: /a", "/a", disallowed],
    ["of one length, of which one allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", isAlive],
    ["with a star", "User-agent: *\nDisallow: /*.pdf", "/a/b.pdf", disallowed],
    ["with an end", "User-agent: *\nDisallow: /a$", "/a", disallowed],
    ["with an end that comes too soon", "User-agent: *\nDisallow: /a$", "/a/b", isAlive],
    ["of the part after the question mark", "User-agent: *\nDisallow: /*?print=", "/a?print=1", disallowed],
    [
      "with remarks and spaces, by a machine from elsewhere",
      "\uFEFF  user-AGENT : * # all\r\n disallow: /a # no\r\n",
      "/a",
      disallowed,
    ],
    ["that are none", "<!doctype html><p>Disallow: /</p>", "/a", isAlive],
  ])("%s", async (_, rules, path, expected) => {
    allPages("/a", "/a/b", "/a/b.pdf");
    robotsSay(rules);
    expect(await check(at(path))).toMatchObject(expected);
    expect(web.visits).toHaveLength(expected === disallowed ? 0 : 1);
    expect(web.robotsVisits.map(({ method, userAgent }) => [method, userAgent])).toEqual([
      ["GET", "Convivio/0.1 (test)"],
    ]);
  });
});

test("each redirect is asked for at its own host", async () => {
  web.pages.set("/a", (_, response) => response.writeHead(302, { location: at("/b", "b.test") }).end());
  web.pages.set("/robots.txt", ({ headers }, response) =>
    response.end(headers.host?.startsWith("b.test") ? "User-agent: *\nDisallow: /b" : ""),
  );
  allPages("/b");
  expect(await check(at("/a"))).toEqual(disallowed);
  expect(web.visits.map(({ path }) => path)).toEqual(["/a"]);
});

test("a host is asked once for a run, one that cannot tell too", async () => {
  allPages("/a", "/b");
  const robots = createRobots();
  for (const path of ["/a", "/b"]) expect(await check(at(path), robots)).toMatchObject(isAlive);
  expect(web.robotsVisits).toHaveLength(1);
  web.pages.set("/robots.txt", (_, response) => response.writeHead(500).end());
  const again = createRobots();
  for (const path of ["/a", "/b"]) expect(await check(at(path), again)).toMatchObject({ why: "robots-unknown" });
  expect(web.robotsVisits).toHaveLength(2);
});

describe("a robots.txt that cannot be had", () => {
  beforeEach(() => allPages("/a"));
  const unknown = { outcome: "unsure", why: "robots-unknown" };

  test.each([401, 403, 404, 410, 429])("by %i allows everything", async (status) => {
    web.pages.set("/robots.txt", (_, response) => response.writeHead(status).end("User-agent: *\nDisallow: /"));
    expect(await check(at("/a"))).toMatchObject(isAlive);
  });

  test("because the server has trouble leaves all of it alone, until the server wants to be asked again", async () => {
    web.pages.set("/robots.txt", (_, response) => response.writeHead(503, { "retry-after": "7200" }).end());
    expect(await check(at("/a"))).toEqual({ ...unknown, status: 503, retryAfter: 7200 });
    expect(web.visits).toEqual([]);
  });

  test("because it never comes, or breaks off, is no failure of the source", async () => {
    web.pages.set("/robots.txt", () => {});
    expect(await check(at("/a"), createRobots(), 300)).toMatchObject(unknown);
    web.pages.set("/robots.txt", ({ socket }) => socket.destroy());
    expect(await check(at("/a"))).toMatchObject(unknown);
    const bare = await openBareServer("SSH-2.0-OpenSSH_9.9\r\n");
    expect(await check(`http://a.test:${bare.port}/`)).toMatchObject(unknown);
    await bare.close();
    expect(web.visits).toEqual([]);
  });

  test("because there is no such host is the source's own trouble", async () => {
    expect(await check("http://nobody.unknown/")).toMatchObject({ outcome: "failed", why: "no-such-host" });
    web.names.set("inside.test", [privateMachine]);
    expect(await check(at("/a", "inside.test"))).toMatchObject({ outcome: "failed", why: "private-address" });
    expect(await check(`https://a.test:${web.port}/`)).toMatchObject({ why: "robots-unknown" });
  });

  test("is followed through redirects, and never to a private machine", async () => {
    const lead = (from: string, to: string) =>
      web.pages.set(from, (_, response) => response.writeHead(301, { location: to }).end());
    lead("/robots.txt", at("/rules", "b.test"));
    web.pages.set("/rules", (_, response) => response.end("User-agent: *\nDisallow: /"));
    expect(await check(at("/a"))).toEqual(disallowed);
    web.names.set("inside.test", [privateMachine]);
    for (const to of ["http://10.0.0.1/", "file:///etc/passwd", at("/rules", "inside.test")]) {
      lead("/robots.txt", to);
      expect([to, await check(at("/a"))]).toMatchObject([to, unknown]);
    }
    lead("/robots.txt", "/robots.txt");
    expect(await check(at("/a"))).toMatchObject(isAlive);
  });
});

test("of rules without end only the beginning counts, and no rule that was cut off", async () => {
  allPages("/a", "/abc");
  const line = "Disallow: /elsewhere\n";
  const beginning = `User-agent: *\nDisallow: /abc\n`;
  const filled = beginning + line.repeat(Math.floor((500 * 1024 - beginning.length) / line.length));
  robotsSay(`${filled}${"Disallow: /a$".padStart(600, "\n")}\nDisallow: /\n`);
  expect(await check(at("/a"))).toMatchObject(isAlive);
  expect(await check(at("/abc"))).toEqual(disallowed);
  const cut = "Disallow: /abc/only/there\n";
  const whole = 500 * 1024 - "User-agent: *\n".length;
  // Its end falls in the middle of a rule, which would forbid more than it says.
  robotsSay(`User-agent: *\n#${"é".repeat((whole - 16) / 2)}\n${cut.repeat(50)}`);
  expect(await check(at("/abc"))).toMatchObject(isAlive);
});

test("whoever asks on the spot is told so too", async () => {
  allPages("/a");
  robotsSay("User-agent: *\nDisallow: /");
  const asked = { asker: "1", publicUrl: "https://convivio.test" };
  expect(await createCheckNow({ web }).check(at("/a"), asked)).toEqual(disallowed);
  expect(web.visits).toEqual([]);
});
