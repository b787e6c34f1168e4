// What a person changes of their own account from the frame of the desk.
import type { Language } from "@convivio/core";
import { client } from "../../client.ts";

/** The part of the api's accounts that the frame needs. */
interface OwnAccounts {
  update: { mutate: (change: { language: Language }) => Promise<unknown> };
}

export async function keepLanguage(language: Language): Promise<void> {
  const { accounts } = client as unknown as { accounts: OwnAccounts };
  await accounts.update.mutate({ language });
}
