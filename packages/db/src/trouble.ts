// Tells the troubles of a database that pass by themselves from faults of our own, by the codes that errors carry.

/** The server does not answer us, or it answers and gave up on a statement. */
export type DatabaseTrouble = "not-available" | "took-too-long";

/** Of the system and of postgres.js: refused, cut off, not found, not in time. */
const connectionCodes =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CONNECTION_)/;
/** Of PostgreSQL: connection lost (08), sign-in refused (28), no such database (3D), no room (53), read-only (25006), stopping or starting (57P). */
const serverCodes = /^(08\w{3}|28\w{3}|3D000|53\w{3}|25006|57P\d\d)$/;
/** Statement cancelled by its time limit; lock not had in time. */
const slowCodes = /^(57014|55P03)$/;

/** Null for what no waiting would cure. Looks through what wraps the error: Drizzle does, tRPC does. */
export function troubleOf(error: unknown, depth = 0): DatabaseTrouble | null {
  if (typeof error !== "object" || error === null || depth > 5) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === "string") {
    if (slowCodes.test(code)) return "took-too-long";
    if (connectionCodes.test(code) || serverCodes.test(code)) return "not-available";
  }
  return troubleOf(cause, depth + 1);
}

/** What to look at when a server that DATABASE_URL names cannot be used; never the address itself, which holds a password. */
export function sentenceForNoServer(error: unknown): string {
  const code = String((error as { code?: unknown }).code ?? "");
  if (/^28/.test(code)) return "The database refused the user or the password in DATABASE_URL. Check both.";
  if (code === "3D000")
    return "The database that DATABASE_URL names does not exist on its server. Create it, or correct the name.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "The host in DATABASE_URL is not known. Check its name.";
  if (code === "ECONNREFUSED")
    return "Nothing answers at the host and port in DATABASE_URL. Does the database run there?";
  if (connectionCodes.test(code)) {
    return "The database in DATABASE_URL does not answer. Check its host and port, and that a firewall lets Convivio through.";
  }
  return "The database could not be used. Check DATABASE_URL: its host, port, name, user and password.";
}
