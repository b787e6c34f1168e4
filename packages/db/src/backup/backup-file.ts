// A backup to be read: a file, or what comes on standard input, seen to be whole before anything is done with it.
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ConvivioError } from "@convivio/core";
import { explainFileError } from "./new-file.ts";
import { isSealOf, sealBytes } from "./seal.ts";

const chunkBytes = 256 * 1024;

export interface BackupFile {
  bytes: number;
  /** What was written, unpacked. Fails at its end if the file is no longer what was found whole. */
  content(onProgress?: (bytesRead: number) => void): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

export async function openBackup(from: string | Readable): Promise<BackupFile> {
  const file = await (typeof from === "string" ? openFile(from) : keep(from));
  try {
    const bytes = (await file.stat()).size;
    const digest = await check(file, bytes);
    return {
      bytes,
      content: (onProgress) => unpack(file, bytes, digest, onProgress),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new ConvivioError("not-found", `There is no file ${path}.`);
    throw new ConvivioError("not-possible", `${path} cannot be read (${error.code}).`, "", { cause: error });
  });
  const found = await file.stat();
  if (found.isFile()) return file;
  if (found.isDirectory()) {
    await file.close();
    throw new ConvivioError("invalid-input", `${path} is a folder. Name the backup itself.`);
  }
  // Can be read only once.
  return keep(file.createReadStream());
}

/** What can be read only once is kept beside, in a file without a name: gone with this process, however it ends. */
async function keep(stream: Readable): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "convivio-restore-"));
  const path = join(folder, "backup");
  const file = await open(path, "wx+", 0o600).finally(() => rm(folder, { recursive: true }));
  try {
    await file.writeFile(stream);
    return file;
  } catch (error) {
    await file.close();
    throw explainFileError(error, tmpdir());
  }
}

const notWhole = () =>
  new ConvivioError(
    "not-possible",
    "This backup is not whole: it was cut off or changed after it was made. Nothing was restored; use another copy.",
  );

async function check(file: FileHandle, bytes: number): Promise<string> {
  const start = Buffer.alloc(2);
  await file.read(start, 0, 2, 0);
  if (start.readUInt16BE() !== 0x1f8b) throw new ConvivioError("invalid-input", "This is not a backup of Convivio.");
  if (bytes <= sealBytes) throw notWhole();
  const hash = createHash("sha256");
  for await (const chunk of readBody(file, bytes)) hash.update(chunk);
  const digest = hash.digest("hex");
  const seal = Buffer.alloc(sealBytes);
  await file.read(seal, 0, sealBytes, bytes - sealBytes);
  if (!isSealOf(seal, digest)) throw notWhole();
  return digest;
}

/** All but the seal. By the handle: a stream that is given its number closes that number when it is broken off. */
async function* readBody(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  const end = bytes - sealBytes;
  for (let at = 0; at < end; ) {
    const room = Buffer.allocUnsafe(Math.min(chunkBytes, end - at));
    const { bytesRead } = await file.read(room, 0, room.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield room.subarray(0, bytesRead);
  }
}

async function* unpack(
  file: FileHandle,
  bytes: number,
  digest: string,
  onProgress: ((bytesRead: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let read = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      read += chunk.length;
      onProgress?.(read);
      pass(null, chunk);
    },
  });
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  const reading = pipeline(readBody(file, bytes), watch, gunzip);
  reading.catch(() => {});
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } finally {
    gunzip.destroy();
  }
  await reading;
  if (hash.digest("hex") !== digest) throw notWhole();
}
