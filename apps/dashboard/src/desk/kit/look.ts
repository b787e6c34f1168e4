// The few looks that several parts of the kit share, each said once. Everything in them is a token of tokens.css.

/** 32 px high with a mouse, 48 with a finger. */
export const height = "min-h-32 pointer-coarse:min-h-48";

/** What text is typed into. On a telephone 16 px, below which some browsers zoom in. */
export const control = `${height} w-full min-w-0 rounded-6 border border-edge bg-plate px-8 text-14 text-ink pointer-coarse:text-16 hover:border-table data-invalid:border-brick aria-invalid:border-brick disabled:border-line disabled:text-ink-quiet`;

/** What floats above the page: lists of choices, menus. */
export const floating = "rounded-6 border border-line bg-plate text-ink shadow-float outline-none";

/** One line of a list of choices or of a menu. */
export const choice =
  "flex min-h-32 pointer-coarse:min-h-48 cursor-pointer items-center gap-8 rounded-6 px-8 py-4 text-14 outline-none data-focused:bg-table-quiet data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-table data-disabled:text-ink-quiet";

export const link = "text-table underline underline-offset-2 hover:text-table-strong";
