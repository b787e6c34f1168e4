// One look at something that readers get: every address in it leads to something public, and no word in it is hidden.
import { type Done, type Readable, readReadable } from "./model.ts";
import type { Ways } from "./ways.ts";
import { wordsIn } from "./words.ts";
import type { World } from "./world.ts";

export class Leak extends Error {
  override readonly name = "Leak";
}

export interface Address {
  kind: string;
  slug: string;
  /** Null for one that was chosen in a draft, and is nobody's yet. */
  record: number | null;
  isCurrent: boolean;
}

/** How the address of a record stands in a page or an answer; the last part of each is the slug. */
const addressForms =
  /\/(?:practices|events|cities|themes|organisations|resources)\/([a-z0-9-]+)|series=([a-z0-9-]+)|"slug":"([^"]*)"|id="([a-z0-9-]+)"/g;

/** What there is to be read at one moment, against which everything that is read is held. */
export class Moment {
  readonly world: World;
  readonly ways: Ways;
  readonly readable: Readable;
  readonly addresses: readonly Address[];
  /** Records to which something has happened since the moment before, and the words that were ever written in them or are new. */
  readonly touched: ReadonlySet<number>;
  readonly stirred: ReadonlySet<string>;
  readonly #hidden: ReadonlySet<string>;
  readonly #open: ReadonlySet<string>;
  looks = 0;

  constructor(world: World, ways: Ways, read: Pick<Moment, "readable" | "addresses" | "touched" | "stirred">) {
    this.world = world;
    this.ways = ways;
    this.readable = read.readable;
    this.addresses = read.addresses;
    this.touched = read.touched;
    this.stirred = read.stirred;
    const words = read.readable.words();
    this.#hidden = new Set([...world.said].filter((word) => !words.has(word)));
    this.#open = new Set(read.addresses.filter((one) => one.isCurrent && this.isPublic(one)).map(({ slug }) => slug));
  }

  isHidden(word: string): boolean {
    return this.#hidden.has(word);
  }

  isPublic({ record }: Address): boolean {
    return record !== null && this.readable.has(record);
  }

  /** @returns the words that it says. @param asked a word that was typed, which comes back. */
  look(what: string, read: unknown, asked = ""): Set<string> {
    this.looks++;
    const text = typeof read === "string" ? read : JSON.stringify(read);
    const told = wordsIn(this.#withoutAddresses(what, text, asked));
    const leaked = [...told].filter((word) => word !== asked && this.#hidden.has(word));
    if (leaked.length > 0) throw new Leak(`${what} says ${leaked.join(", ")}`);
    return told;
  }

  /** What is read says the words that it should, and no other. */
  expect(what: string, read: unknown, wanted: Iterable<string>): void {
    expectSame(what, this.look(what, read), wanted);
  }

  /** An address is kept for ever: of a record that is public it may say what an earlier public title of it said. */
  #withoutAddresses(what: string, text: string, asked: string): string {
    return text.replaceAll(addressForms, (...parts: (string | undefined)[]) => {
      const slug = parts.slice(1, 5).find((one) => one !== undefined) ?? "";
      const isOfOurs = wordsIn(slug).size > 0 && slug !== asked;
      if (isOfOurs && !this.#open.has(slug)) throw new Leak(`${what} leads to ${slug}, which is not public`);
      return " ";
    });
  }
}

export function expectSame(what: string, found: Iterable<string>, wanted: Iterable<string>): void {
  const [one, other] = [[...found].sort(), [...wanted].sort()];
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  throw new Leak(`${what}: shown ${JSON.stringify(one)}, public ${JSON.stringify(other)}`);
}

/** The model believes the audit log that something was published; that somebody asked for it we know ourselves. */
function requireMeant({ meant, lookedAt }: World, done: readonly Done[]): void {
  for (const { id, action, record } of done) {
    if (id > lookedAt && action === "publish" && !meant.has(record)) {
      throw new Leak(`record ${record} was published, which nobody asked for`);
    }
  }
  meant.clear();
}

export async function readMoment(world: World, ways: Ways): Promise<Moment> {
  const { db } = world.catalogue;
  const { readable, done, written } = await readReadable(db, world.known);
  requireMeant(world, done);
  const touched = new Set(done.flatMap(({ id, record }) => (id > world.lookedAt ? [record] : [])));
  world.lookedAt = done.at(-1)?.id ?? world.lookedAt;
  const fresh = [...world.said].filter((word) => !world.asked.has(word));
  for (const word of fresh) world.asked.add(word);
  const stirred = new Set([...fresh, ...[...touched].flatMap((record) => [...(written.get(record) ?? [])])]);
  const kept = await db.sql<Address[]>`
    select kind, slug, record_id as record, is_current as "isCurrent" from slugs
    where record_id = any(${world.known.map(({ id }) => id)})`;
  const isKept = new Set(kept.map(({ kind, slug }) => `${kind} ${slug}`));
  const chosen = world.chosen
    .filter(({ kind, slug }) => !isKept.has(`${kind} ${slug}`))
    .map((one) => ({ ...one, record: null, isCurrent: false }));
  return new Moment(world, ways, { readable, addresses: [...kept, ...chosen], touched, stirred });
}
