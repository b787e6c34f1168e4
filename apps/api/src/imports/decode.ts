// From the bytes of a file to its text: UTF-8, or UTF-16 where the file says so itself.
import { ConvivioError } from "@convivio/core";

type Bytes = Uint8Array<ArrayBufferLike>;

/** The largest file that is taken in. */
export const largestFile = 50 * 1024 * 1024;

export async function* decode(body: AsyncIterable<Bytes>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Bytes = new Uint8Array();
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > largestFile) throw tooLarge();
      let bytes: Bytes = chunk;
      if (decoder === null) {
        head = join(head, chunk);
        if (head.length < 3) continue;
        decoder = decoderFor(head);
        bytes = head;
      }
      yield clean(decoder.decode(bytes, { stream: true }));
    }
    const rest = decoder === null ? decoderFor(head).decode(head) : decoder.decode();
    if (rest !== "") yield clean(rest);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ConvivioError(
      "invalid-input",
      "This file is not in UTF-8. Save it again as “CSV UTF-8”, then send it once more.",
      "not UTF-8",
      { field: "file" },
    );
  }
}

/** By the mark at its beginning, which is no part of its text. */
function decoderFor(head: Bytes): TextDecoder {
  const [first = 0, second = 0] = head;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

function join(one: Bytes, other: Bytes): Bytes {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

/** What no text in the database may hold. */
function clean(text: string): string {
  return text.replaceAll("\0", "");
}

export function tooLarge(): ConvivioError {
  return new ConvivioError(
    "body-too-large",
    "This file is larger than 50 MB. Divide it, and send the parts one after the other.",
    "import",
    { field: "file" },
  );
}
