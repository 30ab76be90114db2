import { chargeAttempt } from "@medley/db/sql/account/charge-attempt";
import type { AccountName } from "@medley/db/sql/account/find-account";
import type { App } from "../context.ts";
import { ProductError } from "../errors.ts";
import { after, before, lockout } from "./rules.ts";
import { digest } from "./secret.ts";

/**
 * What wrong passwords are counted against: what was typed, and the account behind it. Both count in one way whether
 * there is an account or not. A lock of the first may be told, for it depends on what was typed alone; a lock of the
 * second may not, or five wrong guesses at a name would tell which address is its owner's.
 */
export interface Subjects {
  typed: Buffer;
  account: Buffer;
}

export function signInSubjects(name: AccountName, accountId: string | undefined): Subjects {
  const [kind, text] = "email" in name ? (["email", name.email] as const) : (["username", name.username] as const);
  const typed = digest("sign-in", kind, text.toLowerCase());
  return { typed, account: accountId ? accountSubject(accountId) : digest("nobody", kind, text.toLowerCase()) };
}

/** Counted for all the names of one account. */
export const accountSubject = (accountId: string) => digest("account", accountId);

/** The current password asked for by a change: apart, so that strangers' guesses can't keep a member from changing it. */
export const changeSubject = (accountId: string) => digest("change-password", accountId);

/**
 * Counts an attempt before its password is checked and resolves to whether it may be checked. Whatever is checked and
 * right is to be forgiven afterwards. Throws `rate_limited` with reason `locked` while what was typed is locked.
 */
export async function mayTry(app: Pick<App, "db" | "clock">, subjects: Subjects): Promise<boolean> {
  const now = app.clock.now();
  const rows = await app.db.many(
    chargeAttempt({
      subjects: [subjects.typed, subjects.account],
      now,
      limit: lockout.limit,
      lockUntil: after(now, lockout.lockMs),
      forgetBefore: before(now, lockout.forgetMs),
    }),
  );
  const locked = rows.filter((row) => row.failures > lockout.limit);
  const told = locked.find((row) => row.subject.equals(subjects.typed));
  if (told) throw lockedOut(told.lockedUntil, now);
  return locked.length === 0;
}

function lockedOut(until: Date | null, now: Date): ProductError {
  const seconds = Math.max(1, Math.ceil(((until?.getTime() ?? 0) - now.getTime()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many wrong passwords. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
  return new ProductError("rate_limited", message, { reason: "locked", retryAfterSeconds: seconds });
}
