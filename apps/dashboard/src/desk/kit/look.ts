// The few looks that several parts of the kit share, each said once. Everything in them is a token of tokens.css.

/** 32 px high with a mouse, 48 with a finger. */
export const height = "min-h-32 pointer-coarse:min-h-48";

const edge = "rounded-6 border border-edge bg-plate text-14 text-ink hover:border-table pointer-coarse:text-16";

/** What text is typed into. On a telephone 16 px, below which some browsers zoom in. */
export const control = `${height} ${edge} w-full min-w-0 px-8 placeholder:text-ink-quiet data-invalid:border-brick aria-invalid:border-brick disabled:border-line disabled:text-ink-quiet`;

/** A frame that looks like a control, around an input and the buttons that belong to it. */
export const frame = `${height} ${edge} flex w-full min-w-0 items-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-table has-aria-invalid:border-brick has-disabled:border-line`;

/** The input in such a frame; its text may run the other way, so that nothing may lie over either end of it. */
export const framed =
  "min-w-0 flex-1 self-stretch bg-transparent px-8 outline-none placeholder:text-ink-quiet disabled:text-ink-quiet [&::-webkit-search-cancel-button]:hidden";

/** A button in such a frame. */
export const framedButton =
  "inline-flex size-24 shrink-0 items-center justify-center rounded-6 text-ink hover:bg-table-quiet pointer-coarse:size-48";

/** What floats above the page: lists of choices, menus. */
export const floating = "rounded-6 border border-line bg-plate text-ink shadow-float outline-none";

/** One line of a list of choices or of a menu. */
export const choice =
  "flex min-h-32 pointer-coarse:min-h-48 cursor-pointer items-center gap-8 rounded-6 px-8 py-4 text-14 outline-none data-focused:bg-table-quiet data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-table data-disabled:text-ink-quiet";

export const link = "text-table underline underline-offset-2 hover:text-table-strong";

/** A line that runs as its own text does, cut at its own end, and still stands where the page begins its lines. */
export const line = "text-page block truncate";
