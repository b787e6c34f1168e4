// The sorts of file in which the api gives out a list, and where such a file stands.

export const exportFormats = ["csv", "json", "ndjson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** @param given what narrows and sorts the list; what is of several stands there several times. */
export function fileAddress(list: string, format: ExportFormat, given: object = {}): string {
  const parameters = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
  );
  const query = new URLSearchParams(parameters).toString();
  return `/desk/${list}.${format}${query === "" ? "" : `?${query}`}`;
}
