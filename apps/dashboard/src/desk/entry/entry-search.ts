// What the addresses of the way in can carry: a token, where to go on to, what went wrong at the provider.
import { ProviderProblem } from "@convivio/core";
import { z } from "zod";
import { words } from "../address/search.ts";

/** A page of the desk; anything else is as if it were not there, so that nobody is led away. */
const Next = z.preprocess(
  (value) =>
    typeof value === "string" && /^\/desk(?:[/?]|$)/.test(value) && !value.includes("..") ? value : undefined,
  z.string().max(500).optional(),
);

export const SignInSearch = z.object({ next: Next, problem: ProviderProblem.optional().catch(undefined) });
export const TokenSearch = z.object({ token: words(100) });
