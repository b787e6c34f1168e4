// How far a long command is: one line that is written again and again in a terminal, a line now and then elsewhere.
const pauseMs = 5000;

export interface ProgressLine {
  show(text: string): void;
  /** The last words, which stay. */
  end(text: string): void;
}

export function createProgressLine(out: NodeJS.WriteStream): ProgressLine {
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (Date.now() - shownAt < (out.isTTY ? 100 : pauseMs)) return;
      shownAt = Date.now();
      out.write(out.isTTY ? `\r\u001b[2K${text} …` : `${text} …\n`);
    },
    end(text) {
      out.write(out.isTTY ? `\r\u001b[2K${text}\n` : `${text}\n`);
    },
  };
}

const numbers = new Intl.NumberFormat("en-GB");
const sizes = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

export const count = (number: number, of: string): string =>
  `${numbers.format(number)} ${of}${number === 1 ? "" : "s"}`;

export const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${sizes.format(bytes / 1000)} kB` : `${sizes.format(bytes / 1_000_000)} MB`;
