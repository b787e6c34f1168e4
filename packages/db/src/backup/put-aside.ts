// References and triggers out of the way while rows are copied: so tables may come in any order, and nothing is done twice.
import type { TransactionSql } from "postgres";
import { isOurs } from "./contents.ts";

/** A partition has what its parent has; what somebody had switched off stays as it is. */
const triggers = `
  select format('alter table %s disable trigger %I', c.oid::regclass, t.tgname),
    format('alter table %s enable trigger %I', c.oid::regclass, t.tgname)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled = 'O' and ${isOurs}`;

const references = `
  select format('alter table %s drop constraint %I', c.oid::regclass, k.conname),
    format('alter table %s add constraint %I %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid))
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and k.conparentid = 0 and ${isOurs}`;

/** @returns brings them back: each reference is then checked, over all rows at once. */
export async function putAside(tx: TransactionSql): Promise<() => Promise<void>> {
  const comebacks: string[] = [];
  for (const question of [triggers, references]) {
    for (const [away, back] of await tx.unsafe(question).values()) {
      await tx.unsafe(String(away));
      comebacks.push(String(back));
    }
  }
  return async () => {
    for (const statement of comebacks) await tx.unsafe(statement);
  };
}
