// Whether an address answers now, as the api sees it from where it runs.
import { client } from "../../../client.ts";

export async function checkAddress(url: string): Promise<"alive" | "dead" | "disallowed" | "unknown"> {
  const { standing, why } = await client.sources.check.mutate({ url });
  if (why === "disallowed") return "disallowed";
  if (standing === "alive") return "alive";
  return standing === "failing" || standing === "broken" ? "dead" : "unknown";
}
