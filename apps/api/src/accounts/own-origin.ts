// Whether a request that changes something comes from a page of ours: no other page may act with somebody's session.
import { ConvivioError } from "@convivio/core";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/** Throws for a request that another site has made, or that has a session's cookie and does not say where it comes from. */
export function checkOrigin(request: { method: string; headers: Headers }, publicUrl: string): void {
  const { method, headers } = request;
  if (safeMethods.includes(method)) return;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (
    site !== null
      ? site === "same-origin"
      : origin !== null
        ? isOurs(origin, headers, publicUrl)
        : !headers.has("cookie")
  )
    return;
  throw new ConvivioError("not-allowed", "This can only be done from Convivio's own pages.", "foreign origin");
}

/** The public address, or the host by which this very request has reached us: no page can make a browser lie about either. */
function isOurs(origin: string, headers: Headers, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  const host = headers.get("host");
  return host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
