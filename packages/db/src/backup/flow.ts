// Bytes from one stream into another, in blocks, never more of them in memory than a few.
import type { Writable } from "node:stream";

const blockBytes = 256 * 1024;

/** Rows come one by one; what compresses and writes them is quick only with many at once. */
export async function* inBlocks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** All blocks, then the end. @param ended settles when what is poured into has finished or failed. */
export async function pour(blocks: AsyncIterable<Buffer>, into: Writable, ended: Promise<unknown>): Promise<void> {
  ended.catch(() => {});
  try {
    for await (const block of blocks) {
      if (into.destroyed) throw new Error("closed before its end");
      if (!into.write(block)) await untilReady(into);
    }
    into.end();
  } catch (error) {
    // Whichever failed first tells why: a stream that has failed by itself keeps its own reason.
    into.destroy(error as Error);
  }
  await ended;
}

function untilReady(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}

export function countLines(block: Buffer): number {
  let lines = 0;
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines++;
  return lines;
}
