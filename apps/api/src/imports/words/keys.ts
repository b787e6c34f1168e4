// The keys of what is said of refused rows: English has them all, and a sentence for everything that can be wrong with a row.
import type { RowProblemCode } from "@convivio/core";
import type { en } from "./en.ts";

export type ImportWords = Readonly<Record<keyof typeof en | `problem.${RowProblemCode}`, string>>;
