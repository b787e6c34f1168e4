// Reads the part of YAML that an app manifest needs: maps and lists by indentation, plain and quoted texts. The rest is refused.

export type Manifest = string | boolean | Manifest[] | { [name: string]: Manifest };

interface Line {
  number: number;
  indent: number;
  text: string;
}

export function parseManifest(yaml: string): Manifest {
  const lines = yaml
    .split("\n")
    .map((text, at): Line => ({ number: at + 1, indent: text.length - text.trimStart().length, text: text.trim() }))
    .filter(({ text }) => text !== "");
  if (yaml.includes("\t")) throw new Error("YAML takes no tabs");
  const parsed = parseBlock(lines, lines[0]?.indent ?? 0);
  if (lines[0] !== undefined) throw refusal(lines[0], "it stands too far to the left or right");
  return parsed;
}

function parseBlock(lines: Line[], indent: number): Manifest {
  return lines[0]?.text.startsWith("- ") ? parseList(lines, indent) : parseMap(lines, indent);
}

function parseList(lines: Line[], indent: number): Manifest[] {
  const list: Manifest[] = [];
  while (lines[0]?.indent === indent && lines[0].text.startsWith("- ")) {
    const line = lines[0];
    const text = line.text.slice(2);
    if (/^[\w-]+:( |$)/.test(text)) {
      lines[0] = { ...line, indent: indent + 2, text };
      list.push(parseMap(lines, indent + 2));
    } else {
      lines.shift();
      list.push(parseText(line, text));
    }
  }
  return list;
}

function parseMap(lines: Line[], indent: number): { [name: string]: Manifest } {
  const map: { [name: string]: Manifest } = {};
  while (lines[0]?.indent === indent && !lines[0].text.startsWith("- ")) {
    const line = lines.shift() as Line;
    const [, name, text] = /^([\w-]+):(?: (.+))?$/.exec(line.text) ?? [];
    if (name === undefined) throw refusal(line, "it is neither a name with a colon nor part of a list");
    if (name in map) throw refusal(line, `${name} stands twice`);
    const next = lines[0];
    if (text !== undefined) map[name] = parseText(line, text);
    else if (next !== undefined && next.indent > indent) map[name] = parseBlock(lines, next.indent);
    else throw refusal(line, `${name} has no value`);
  }
  return map;
}

function parseText(line: Line, text: string): string | boolean {
  if (text === "true" || text === "false") return text === "true";
  const quoted = /^"([^"\\]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^[&*!|>'"%@`{[#?]|: | #/.test(text)) throw refusal(line, "this needs quotation marks");
  if (/^[\d.]+$/.test(text)) throw refusal(line, "this would be a number: put it in quotation marks");
  return text;
}

function refusal({ number, text }: Line, why: string): Error {
  return new Error(`line ${number}, "${text}": ${why}`);
}
