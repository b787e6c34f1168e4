// The opaque number of a kept answer, by which a button says what was asked.
import { z } from "zod";

export const AnswerId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "This is not the number of an answer.");
