// Records one by one, by every address that any of them has or had, or that somebody chose.
import type { Language } from "@convivio/core";
import { type Address, expectSame, type Moment } from "./look.ts";
import { saidAtAssembly } from "./look-lists.ts";
import { ifThere } from "./ways.ts";

const routers = {
  practice: "practices",
  event: "events",
  organisation: "organisations",
  resource: "resources",
  series: "series",
  city: "cities",
} as const;

export async function expectRecords(
  moment: Moment,
  language: Language,
  isAsked: (record: number | null) => boolean,
): Promise<void> {
  const { anyone } = moment.ways;
  for (const address of moment.addresses.filter(({ record }) => isAsked(record))) {
    if (address.kind in routers) await expectRecord(moment, language, address);
  }
  const assembly = await anyone.events.get({ slug: "assembly", language });
  moment.expect("the assembly", assembly, saidAtAssembly(moment, language));
}

async function expectRecord(moment: Moment, language: Language, { kind, slug, record }: Address): Promise<void> {
  const router = moment.ways.anyone[routers[kind as keyof typeof routers]];
  const view = await ifThere<object>(router.get({ slug, language }));
  const one = moment.readable.records.find(({ id }) => id === record);
  const what = `${kind} ${slug}`;
  if (view === null || one === undefined) {
    return expectSame(`${what} is there`, [String(view !== null)], [String(one !== undefined)]);
  }
  moment.expect(what, view, moment.readable.view(one, language));
}
