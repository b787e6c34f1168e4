// Whether an address answers now, as the api sees it from where it runs.
import { client } from "../../../client.ts";

export async function checkAddress(url: string): Promise<"alive" | "dead" | "unknown"> {
  const { standing } = await client.sources.check.mutate({ url });
  if (standing === "alive") return "alive";
  return standing === "failing" || standing === "broken" ? "dead" : "unknown";
}
