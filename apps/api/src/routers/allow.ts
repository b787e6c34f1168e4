// Decides by the policies of core, and says no in a sentence.
import { type AccountAction, type Acting, ConvivioError, type DeskAction, may } from "@convivio/core";

export function allow(acting: Acting, action: AccountAction | DeskAction): void {
  if (may(acting, action)) return;
  throw new ConvivioError("not-allowed", "Your role does not include this. Ask an administrator.", `may not ${action}`);
}
