// The number of something that a button carries: it tells nothing, and nobody finds another by guessing.
import { randomBytes } from "node:crypto";

/** 128 random bits, as 22 characters. */
export function newOpaqueId(): string {
  return randomBytes(16).toString("base64url");
}
