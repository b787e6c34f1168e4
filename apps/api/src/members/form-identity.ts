// By what a form that is delivered twice is known: only as a hash, for platforms make it of who sent it.
import { createHash } from "node:crypto";

export function formIdentity(identity: string): string {
  return createHash("sha256").update(identity).digest("base64url");
}
