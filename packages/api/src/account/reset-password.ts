import { findAccount } from "@medley/db/sql/account/find-account";
import { forgiveAttempts } from "@medley/db/sql/account/forgive-attempts";
import { setPassword } from "@medley/db/sql/account/set-password";
import { endSessionsOf } from "@medley/db/sql/session/end-sessions-of";
import { deleteTokensOf } from "@medley/db/sql/token/delete-tokens-of";
import { audit } from "../audit/audit.ts";
import type { App } from "../context.ts";
import { notFound } from "../errors.ts";
import { accountSubject, signInSubjects } from "./attempts.ts";
import { forgetCredentials } from "./cached.ts";
import { parseInput } from "./parse-input.ts";
import { refuseWeakPassword } from "./password-rules.ts";
import { hashPassword, inHashingTurn } from "./passwords.ts";
import { NewPassword } from "./schema.ts";

export interface ResetPasswordInput {
  username: string;
  password: string;
  /** Also ends what the member, or somebody in their place, made for programs. */
  revokeTokens: boolean;
}

type ResettingApp = Pick<App, "db" | "clock"> & Partial<Pick<App, "cache">>;

/**
 * Sets a member's password, for the operator, ends every session of theirs and lifts a lock. Throws `not_found`, or
 * `invalid` for a weak password.
 */
export async function resetPassword(app: ResettingApp, input: ResetPasswordInput): Promise<void> {
  const now = app.clock.now();
  const account = await app.db.maybe(findAccount({ name: { username: input.username }, now }));
  if (!account) throw notFound(`The account ${input.username}`);
  const { id: userId, username, email } = account;
  const password = parseInput(NewPassword, input.password);
  refuseWeakPassword(password, { username, email }, "password");
  const passwordHash = await inHashingTurn(() => hashPassword(password));
  const names = [{ username }, ...(email === null ? [] : [{ email }])];
  const subjects = [accountSubject(userId), ...names.map((name) => signInSubjects(name, userId).typed)];
  const ended = await app.db.transaction(async (tx) => {
    await tx.one(setPassword({ userId, passwordHash, now }));
    const sessions = await tx.many(endSessionsOf({ userId, keep: null }));
    const tokens = input.revokeTokens ? await tx.many(deleteTokensOf({ userId })) : [];
    await tx.many(forgiveAttempts({ subjects }));
    await audit(tx, { actorId: null, action: "account.resetPassword", targetKind: "user", targetIds: [userId], now });
    return [...sessions, ...tokens].map((credential) => credential.tokenHash);
  });
  await forgetCredentials(app, ended);
}
