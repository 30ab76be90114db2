import { AsyncLocalStorage } from "node:async_hooks";

/** What one request asked of the database. Transaction control (BEGIN, COMMIT, ROLLBACK) is not counted. */
export interface StatementCount {
  statements: number;
  milliseconds: number;
  /** The statements' texts, kept only when a test asks for them. */
  texts?: string[];
}

const counts = new AsyncLocalStorage<readonly StatementCount[]>();
const control = /^\s*(begin|commit|rollback|savepoint|release|set local)\b/i;

/** Whether a statement only opens or closes a transaction. */
export function isControl(text: string): boolean {
  return control.test(text);
}

/**
 * Runs `work` and counts every statement sent on its behalf, through Prisma or raw, into `count`. Counts nest: what a
 * procedure sends counts for its request too.
 */
export function countStatements<T>(count: StatementCount, work: () => T): T {
  return counts.run([...(counts.getStore() ?? []), count], work);
}

export function noteStatement(text: string): void {
  const open = counts.getStore();
  if (!open || isControl(text)) return;
  for (const count of open) {
    count.statements += 1;
    count.texts?.push(text);
  }
}

export function noteTime(milliseconds: number): void {
  for (const count of counts.getStore() ?? []) count.milliseconds += milliseconds;
}
