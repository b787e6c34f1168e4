// What a person calls the browser that a user agent names, as far as it can be told.

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\/|\bChromium\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

const find = (known: readonly [RegExp, string][], text: string) => known.find(([sign]) => sign.test(text))?.[1] ?? null;

export function browserName(userAgent: string | null): { browser: string; system: string } | null {
  const browser = find(browsers, userAgent ?? "");
  const system = find(systems, userAgent ?? "");
  return browser === null || system === null ? null : { browser, system };
}
