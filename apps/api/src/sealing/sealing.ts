// Seals what must not be readable in the database, by AES-256-GCM; what was sealed for one place opens at no other.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ConvivioError } from "@convivio/core";
import type { Sealed, SealedAddress } from "@convivio/db";
import { type KeyRing, missingKey } from "./keys.ts";

/** What stands in no table: it is given out, and comes back in a link. */
export interface GivenOut {
  table: "none";
  platform: "web";
  id: "";
  field: "ownData";
}

type Place = SealedAddress | GivenOut;

export interface Sealing {
  seal(text: string, address: Place): Sealed;
  open(sealed: Sealed, address: Place): string;
}

const algorithm = "aes-256-gcm";
/** 96 bits at random: one key may seal some billions of times before two could be alike. */
const startBytes = 12;
const tagBytes = 16;

export function createSealing(keys: KeyRing): Sealing {
  return {
    seal(text, address) {
      const [key] = keys.list();
      if (key === undefined) throw new Error("there is no sealing key");
      const start = randomBytes(startBytes);
      const cipher = createCipheriv(algorithm, key.bytes, start, { authTagLength: tagBytes });
      cipher.setAAD(boundTo(address));
      const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return { key: key.id, text: Buffer.concat([start, cipher.getAuthTag(), content]).toString("base64") };
    },
    open(sealed, address) {
      const key = keys.list().find(({ id }) => id === sealed.key);
      if (key === undefined) throw missingKey([sealed.key]);
      try {
        const bytes = Buffer.from(sealed.text, "base64");
        const decipher = createDecipheriv(algorithm, key.bytes, bytes.subarray(0, startBytes), {
          authTagLength: tagBytes,
        });
        decipher.setAAD(boundTo(address));
        decipher.setAuthTag(bytes.subarray(startBytes, startBytes + tagBytes));
        const content = decipher.update(bytes.subarray(startBytes + tagBytes));
        return Buffer.concat([content, decipher.final()]).toString("utf8");
      } catch (error) {
        const { table, field } = address;
        throw new ConvivioError(
          "internal",
          `Something sealed in ${table} was changed, or belongs elsewhere: it is not used.`,
          `${table}.${field} sealed by ${sealed.key} does not open`,
          { cause: error },
        );
      }
    },
  };
}

function boundTo({ table, platform, id, field }: Place): Buffer {
  return Buffer.from(JSON.stringify([table, platform, id, field]));
}
