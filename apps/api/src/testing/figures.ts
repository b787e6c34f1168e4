// Reads what /metrics says, as Prometheus would: each line's name with its labels, and the number.

export type Figures = ReadonlyMap<string, number>;

/** Labels in the order in which they stand; a line that is none makes the whole unreadable. */
export function readFigures(text: string): Figures {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [, name, value] = /^([a-z_:][\w:]*(?:\{(?:\w+="[^"\\]*",?)*\})?) (\S+)$/i.exec(line) ?? [];
      const number = Number(value === "+Inf" ? Infinity : value);
      if (name === undefined || Number.isNaN(number)) throw new Error(`not a line of Prometheus: ${line}`);
      return [name, number] as const;
    }),
  );
}
