// Refuses whoever may not use this part of the desk.
import { type Acting, ConvivioError, type DeskAction, may } from "@convivio/core";

export function requireDesk(acting: Acting, action: DeskAction): void {
  if (may(acting, action)) return;
  throw new ConvivioError("not-allowed", "You may not do this. Ask an administrator of your network.", action);
}
