// The desk of a fresh `npm start` gets its first administrator, by the links that the terminal prints.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { adminLink, type Place } from "./start-run.ts";

/** A procedure, called as any program would. */
export async function call(place: Place, path: string, input: unknown) {
  const response = await fetch(`${place.url}/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  const body = (await response.json()) as { result?: { data: { id: string; results: { slug: string }[] } } };
  return { status: response.status, answer: body.result?.data };
}

/** From the terminal's link to the first administrator: its token is on the terminal and nowhere else. */
export async function setUp(place: Place, said: string): Promise<void> {
  const shown = /Set up the desk: {2}(\S+)\n/.exec(said)?.[1] ?? "";
  expect(shown).toMatch(new RegExp(`^${place.url}/desk/set-up\\?token=[\\w-]{43}$`));
  const printed = await adminLink(place);
  expect(printed.text).toMatch(/^There is no administrator yet\. Set up the desk:\n/);
  const person = { name: "Ada", email: "ada@example.org", password: "three calm tables" };
  const token = (text: string) => /token=([\w-]{43})/.exec(text)?.[1] ?? "";
  // The later one has ended the one before.
  expect((await call(place, "accounts.setUp", { ...person, token: token(shown) })).status).toBe(404);
  expect((await call(place, "accounts.setUp", { ...person, token: token(printed.text) })).status).toBe(200);
  await expectSignInLinks(place);
  for (const log of ["api.log", "bot.log"]) {
    const text = readFileSync(join(place.folder, "logs", log), "utf8");
    for (const secret of [token(shown), token(printed.text), "token=", person.password, person.email]) {
      expect(text).not.toContain(secret);
    }
  }
}

export async function expectSignInLinks(place: Place): Promise<void> {
  const known = await adminLink(place, "Ada@Example.org");
  expect([known.code, known.text]).toEqual([
    0,
    expect.stringMatching(/sign in as Ada\..*\nhttp:\/\/\S+\/desk\/enter\?token=[\w-]{43}\n$/),
  ]);
  const unknown = await adminLink(place, "eve@example.org");
  expect([unknown.code, unknown.text]).toEqual([
    1,
    "There is no account with the e-mail address eve@example.org. Look under People.\n",
  ]);
  expect((await adminLink(place)).text).toBe("Say whose: pnpm admin:link name@example.org\n");
}
