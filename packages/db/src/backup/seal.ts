// The last bytes of a backup: the SHA-256 of all before it, as the comment of an empty gzip member, so that gzip still reads the whole.
import { createHash } from "node:crypto";
import { Transform } from "node:stream";

const opening = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
const nothing = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

function sealOf(digest: string): Buffer {
  return Buffer.concat([opening, Buffer.from(`sha256 ${digest}\0`, "latin1"), nothing]);
}

export const sealBytes = sealOf("0".repeat(64)).length;

/** Passes everything on, and adds the seal at the end. */
export function sealing(onWhole: (bytes: number) => void): Transform {
  const hash = createHash("sha256");
  let bytes = sealBytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      bytes += chunk.length;
      pass(null, chunk);
    },
    flush(pass) {
      onWhole(bytes);
      pass(null, sealOf(hash.digest("hex")));
    },
  });
}

/** Whether nothing of what stands before this seal was lost or changed. */
export function isSealOf(seal: Buffer, digest: string): boolean {
  return seal.equals(sealOf(digest));
}
