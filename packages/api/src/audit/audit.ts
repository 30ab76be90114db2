import type { Executor } from "@medley/db";
import { insertAuditEvents } from "@medley/db/sql/audit/insert-audit-events";

/** Acts of staff and of the operator, as the log names them: noun and verb. */
export type AuditAction =
  | "submission.approve"
  | "submission.reject"
  | "post.update"
  | "post.remove"
  | "post.restore"
  | "tag.setOnPost"
  | "comment.remove"
  | "album.remove"
  | "image.infected"
  | "switch.set"
  | "account.createAdmin"
  | "account.resetPassword"
  | "account.delete";

export interface AuditEntry {
  /** Null for the operator, who acts from the command line. */
  actorId: string | null;
  action: AuditAction;
  targetKind: "post" | "comment" | "album" | "user" | "tag" | "switch";
  /** One entry is written for each. */
  targetIds: readonly string[];
  detail?: Record<string, unknown>;
  now: Date;
}

/** Writes into the append-only log, in one statement. Inside the transaction of the act itself. */
export async function audit(tx: Executor, entry: AuditEntry): Promise<void> {
  if (entry.targetIds.length === 0) return;
  await tx.many(insertAuditEvents({ ...entry, detail: JSON.stringify(entry.detail ?? {}) }));
}
