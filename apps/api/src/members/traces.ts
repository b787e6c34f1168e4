// Everything that is kept about a member, as it crosses the wire and as it stands in their file.
import { type Member, MemberTraces } from "@convivio/core";
import { listMemberTraces } from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";

export async function readTraces({ db }: Pick<Catalogue, "db">, member: Member): Promise<MemberTraces> {
  return MemberTraces.parse(JSON.parse(JSON.stringify(await listMemberTraces(db.tables, member))));
}
