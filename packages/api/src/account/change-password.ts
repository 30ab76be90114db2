import { findOwnCredential } from "@medley/db/sql/account/find-own-credential";
import { setPassword } from "@medley/db/sql/account/set-password";
import { endSessionsOf } from "@medley/db/sql/session/end-sessions-of";
import type { Member } from "../actor.ts";
import type { App } from "../context.ts";
import { conflict, invalid, notFound } from "../errors.ts";
import { accountSubject, changeSubject, mayTry } from "./attempts.ts";
import { refuseWeakPassword } from "./password-rules.ts";
import { checkPassword, hashPassword, inHashingTurn } from "./passwords.ts";
import { requireFreshSignIn, sessionOf } from "./policy.ts";
import type { ChangePasswordInput } from "./schema.ts";
import { type Browser, type SignedIn, startSession } from "./sessions.ts";

/**
 * Changes a member's password, ends every session of theirs and opens a new one for this browser. API tokens stay.
 * Somebody without a password (they sign in by Twitch) sets one within minutes of signing in. Throws `invalid` with
 * reason `wrong_password`, `rate_limited` with reason `locked`, `forbidden` with reason `sign_in_again`.
 */
export async function changePassword(
  app: App,
  member: Member,
  input: ChangePasswordInput,
  browser: Browser,
): Promise<SignedIn> {
  const credential = await app.db.maybe(findOwnCredential({ userId: member.id, sessionId: sessionOf(member) }));
  if (!credential) throw notFound("The account");
  if (credential.passwordHash === null) requireFreshSignIn(credential.sessionBegan, app.clock.now());
  refuseWeakPassword(input.newPassword, { username: member.username, email: credential.email }, "newPassword");
  const passwordHash = await inHashingTurn(async () => {
    if (credential.passwordHash !== null)
      await prove(app, member, input.currentPassword ?? "", credential.passwordHash);
    return hashPassword(input.newPassword);
  });
  const now = app.clock.now();
  const signedIn = await app.db.transaction(async (tx) => {
    const replacing = credential.passwordHash;
    if (!(await tx.maybe(setPassword({ userId: member.id, passwordHash, replacing, now })))) return null;
    const ended = await tx.many(endSessionsOf({ userId: member.id, keep: null }));
    const forgiven = [changeSubject(member.id), accountSubject(member.id)];
    const opened = await startSession(tx, member, { proof: { passwordHash }, browser, now, forgiven });
    return opened && { ...opened, ended: [...opened.ended, ...ended.map((session) => session.tokenHash)] };
  });
  if (!signedIn) throw conflict("Your password was changed meanwhile.", { reason: "password_changed" });
  return signedIn;
}

async function prove(app: App, member: Member, password: string, kept: string): Promise<void> {
  const subject = changeSubject(member.id);
  await mayTry(app, { typed: subject, account: subject });
  if (await checkPassword(password, kept)) return;
  throw invalid("That isn't your current password.", { reason: "wrong_password", field: "currentPassword" });
}
