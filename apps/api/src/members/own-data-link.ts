// The link to a member's own data: sealed, so that it tells nobody whose it is, and good for a quarter of an hour. It is kept nowhere.
import { ConvivioError, Member, type OwnDataLink } from "@convivio/core";
import { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import type { GivenOut, Sealing } from "../sealing/sealing.ts";

export const ownDataPath = "/my-data";

const minutes = 15;
const place: GivenOut = { table: "none", platform: "web", id: "", field: "ownData" };
const Content = z.object({ member: Member, expiresAt: z.number() });

type Maker = { catalogue: Pick<Catalogue, "publicUrl" | "now">; sealing: Sealing };

/** It stands behind the question mark: logs tell the path of a request, and nothing else of its address. */
export function makeOwnDataLink({ catalogue, sealing }: Maker, member: Member): OwnDataLink {
  const expiresAt = catalogue.now().getTime() + minutes * 60_000;
  const { key, text } = sealing.seal(JSON.stringify({ member, expiresAt }), place);
  const pass = `${key}.${Buffer.from(text, "base64").toString("base64url")}`;
  return { url: `${catalogue.publicUrl}${ownDataPath}?pass=${pass}`, minutes };
}

/** Whose it is. @throws where we did not make it, or not lately; which of them is not told. */
export function openOwnDataPass({ catalogue, sealing }: Maker, pass: string): Member {
  const content = readPass(sealing, pass);
  if (content !== null && content.expiresAt > catalogue.now().getTime()) return content.member;
  throw new ConvivioError("link-expired", "This link has expired. Ask for a new one: /convivio forget-me", "own data");
}

function readPass(sealing: Sealing, pass: string): z.infer<typeof Content> | null {
  const [, key, text] = /^([A-Za-z0-9-]{1,32})\.([A-Za-z0-9_-]{1,2000})$/.exec(pass) ?? [];
  if (key === undefined || text === undefined) return null;
  try {
    const sealed = { key, text: Buffer.from(text, "base64url").toString("base64") };
    return Content.parse(JSON.parse(sealing.open(sealed, place)));
  } catch {
    // Changed, or sealed by a key that was taken away since: to whoever holds it, it has expired.
    return null;
  }
}
