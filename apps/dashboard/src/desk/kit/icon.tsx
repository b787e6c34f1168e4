// The icons of the desk, drawn in the colour of the text around them. Each stands beside a word, or on a button that has a name.

/** Paths on a square of 16, stroked. */
const drawings = {
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5 14 14",
  menu: "M2 4h12M2 8h12M2 12h12",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  check: "M3 8.5 6.5 12 13 4.5",
  down: "M3.5 6 8 10.5 12.5 6",
  up: "M3.5 10 8 5.5 12.5 10",
  onward: "M6 3.5 10.5 8 6 12.5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  undo: "M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  out: "M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5",
  leave: "M6.5 3H3v10h3.5M10.5 5l3 3-3 3M13 8H6.5",
  warning: "M8 2 14.5 13.5h-13zM8 6.5v3M8 11.6v.01",
  about: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.2v4M8 4.9v.01",
  filter: "M2 4h12M4.5 8h7M6.5 12h3",
  columns: "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
  person: "M8 2.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM2.5 14c.5-2.8 2.7-4 5.5-4s5 1.2 5.5 4",
  clock: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.5V8l2.5 1.5",
  pencil: "M3 13l.7-3L10.5 3.2a1.3 1.3 0 0 1 1.8 0l.5.5a1.3 1.3 0 0 1 0 1.8L6 12.3z",
  archive: "M2 3h12v3H2zM3 6v7h10V6M6.5 9h3",
  link: "M6.5 9.5l3-3M7 5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7",
  bold: "M4.5 2.5h4a2.7 2.7 0 0 1 0 5.4h-4zM4.5 7.9h5a2.8 2.8 0 0 1 0 5.6h-5z",
  emphasis: "M7 2.5h5M4 13.5h5M9.5 2.5l-3 11",
  list: "M6.5 4H14M6.5 8H14M6.5 12H14M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  quote: "M3 3.5v9M6.5 5.5h7M6.5 10.5h5",
  download: "M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  pause: "M5.5 3.5v9M10.5 3.5v9",
} as const;
export type IconName = keyof typeof drawings;

/** Those that point along the line of reading turn round in Arabic. */
const turning: readonly IconName[] = ["onward", "undo", "out", "leave", "list", "quote"];

export function Icon({ name, className = "size-16" }: { name: IconName; className?: string }) {
  const turned = turning.includes(name) ? "rtl:-scale-x-100" : "";
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.5 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${turned} ${className}`}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
