import { sql, statement } from "../../statement.ts";

export interface InsertAuditEventsParams {
  /** Null for the operator, who acts from the command line. */
  actorId: string | null;
  action: string;
  targetKind: string;
  targetIds: readonly string[];
  /** JSON text. */
  detail: string;
  now: Date;
}

/** Appends one entry for each target to the audit log. */
export const insertAuditEvents = statement({
  name: "audit.insertAuditEvents",
  columns: {},
  examples: [
    {
      actorId: "00000000-0000-7000-8000-000000000000",
      action: "post.remove",
      targetKind: "post",
      targetIds: ["1", "2"],
      detail: "{}",
      now: new Date(0),
    },
  ],
  sql: (p: InsertAuditEventsParams) => sql`
    insert into audit_events (actor_id, action, target_kind, target_id, detail, created_at)
    select ${p.actorId}::uuid, ${p.action}::text, ${p.targetKind}::text, t.id, ${p.detail}::jsonb, ${p.now}::timestamptz
    from unnest(${p.targetIds}::text[]) t(id)`,
});
