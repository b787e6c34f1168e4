// A file that appears under its name only when it is whole, readable by its owner alone.
import { randomBytes } from "node:crypto";
import { createWriteStream, type WriteStream } from "node:fs";
import { link, open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Writable } from "node:stream";
import { ConvivioError } from "@convivio/core";

export interface NewFileOptions {
  /** A file that stands there already is replaced, once the new one is whole. */
  force?: boolean;
}

/** Lets `write` fill it to its end. When that fails, nothing is left and what stood there before is untouched. */
export async function writeNewFile<T>(
  path: string,
  options: NewFileOptions,
  write: (into: Writable) => Promise<T>,
): Promise<T> {
  await checkPlace(path, options);
  const draft = `${path}.${randomBytes(4).toString("hex")}.part`;
  const into = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
  try {
    const written = await write(into);
    await putInPlace(draft, path, options);
    return written;
  } catch (error) {
    throw explainFileError(error, path);
  } finally {
    await closed(into);
    await rm(draft, { force: true });
  }
}

/** What failed early may not even have opened its file yet: it would appear after it was removed. */
async function closed(stream: WriteStream): Promise<void> {
  if (stream.closed) return;
  // What went wrong has been told already.
  stream.on("error", () => {});
  const isClosed = new Promise((resolve) => stream.once("close", resolve));
  stream.destroy();
  await isClosed;
}

async function checkPlace(path: string, { force }: NewFileOptions): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  if (!found.isFile()) {
    throw new ConvivioError("invalid-input", `${path} is not a file. Name a new one, or - for standard output.`);
  }
  if (force !== true) throw alreadyThere(path);
}

const alreadyThere = (path: string) =>
  new ConvivioError("not-possible", `${path} exists already. Name a new file, or add --force to replace that one.`);

/** Without force by a second name, which is refused where there is a file: also one that appeared meanwhile. */
async function putInPlace(draft: string, path: string, options: NewFileOptions): Promise<void> {
  if (options.force === true) await rename(draft, path);
  else {
    await link(draft, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw alreadyThere(path);
      // A file system without second names.
      await checkPlace(path, options);
      await rename(draft, path);
    });
  }
  const folder = await open(dirname(resolve(path)), "r");
  await folder.sync().finally(() => folder.close());
}

const sentences: [codes: RegExp, sentence: (path: string) => string][] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, (path) => `There is no space left for ${path}. Free some, or name another place.`],
  [/^ENOENT$/, (path) => `The folder of ${path} does not exist. Make it first.`],
  [/^(EACCES|EPERM|EROFS|ENOTDIR)$/, (path) => `${path} cannot be written. Name a place where you may write.`],
  [/^EPIPE$/, () => "Whoever was to receive the backup stopped reading: what it has is not whole."],
];

export function explainFileError(error: unknown, path: string): unknown {
  const { code = "" } = error as NodeJS.ErrnoException;
  const found = sentences.find(([codes]) => codes.test(code));
  return found === undefined ? error : new ConvivioError("not-possible", found[1](path), code, { cause: error });
}
