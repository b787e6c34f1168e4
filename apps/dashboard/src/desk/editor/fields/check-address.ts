// Whether an address answers now, as the api sees it from where it runs.
import { client } from "../../../client.ts";

export async function checkAddress(url: string): Promise<boolean> {
  const { why } = await client.sources.check.mutate({ url });
  return why === null;
}
