// What a person changes of their own account from the frame of the desk.
import type { Language } from "@convivio/core";
import { client } from "../../client.ts";

export async function keepLanguage(language: Language): Promise<void> {
  await client.accounts.update.mutate({ language });
}
