// The three jobs of an import, by name; what they do stands beside.
import { z } from "zod";

const OfImport = z.object({ import: z.number().int().positive() });

export const checkImport = { name: "check-import", input: OfImport };
export const runImport = { name: "run-import", input: OfImport };
export const undoImport = { name: "undo-import", input: OfImport };
