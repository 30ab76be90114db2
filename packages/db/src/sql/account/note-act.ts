import { sql, statement, text } from "../../statement.ts";

/** Notes in the audit log what the operator did to an account from the command line: an act without an actor. */
export const noteAct = statement({
  name: "account.noteAct",
  columns: { action: text },
  examples: [{ action: "account.resetPassword", userId: "example", now: new Date(0) }],
  sql: (p: { action: string; userId: string; now: Date }) => sql`
    insert into audit_events (action, target_kind, target_id, created_at)
    values (${p.action}::text, 'user', ${p.userId}::text, ${p.now}::timestamptz) returning action as "action"`,
});
