// may(): the one question that the api decides by and that the dashboard shows or hides by.
import type { Acting } from "../acting.ts";
import { type AccountAction, accountActions, mayAccount } from "./account.ts";
import { type DeskAction, deskActions, mayDesk } from "./desk.ts";
import { mayRecord, type RecordAction, type RecordSubject, recordActions } from "./record.ts";

export function may(acting: Acting, action: RecordAction, record: RecordSubject): boolean;
export function may(acting: Acting, action: AccountAction | DeskAction): boolean;
export function may(
  acting: Acting,
  action: RecordAction | AccountAction | DeskAction,
  record?: RecordSubject,
): boolean {
  if (isOne(recordActions, action)) return record !== undefined && mayRecord(acting, action, record);
  if (isOne(accountActions, action)) return mayAccount(acting, action);
  return isOne(deskActions, action) && mayDesk(acting, action);
}

function isOne<Action extends string>(actions: readonly Action[], action: string): action is Action {
  return (actions as readonly string[]).includes(action);
}
