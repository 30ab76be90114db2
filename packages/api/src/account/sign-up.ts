import { newId } from "@medley/db";
import { createAccount } from "@medley/db/sql/account/create-account";
import { findAccount } from "@medley/db/sql/account/find-account";
import type { App } from "../context.ts";
import { conflict, invalid } from "../errors.ts";
import type { LimitState } from "../limits/limits.ts";
import { refuseWeakPassword } from "./password-rules.ts";
import { hashPassword, inHashingTurn } from "./passwords.ts";
import { isReserved } from "./reserved-names.ts";
import type { SignUpInput } from "./schema.ts";
import { isTaken } from "./taken.ts";

/**
 * Makes an account, or quietly none when the e-mail address has one: the answer is the same, and whoever knows the
 * password signs in next. Only what could become an account counts against the limit. Throws `invalid` for a weak
 * password or a reserved name, `conflict` with reason `username_taken`: names are public anyway.
 */
export async function signUp(app: App, input: SignUpInput, browser: { ip: string }): Promise<LimitState | undefined> {
  const { username, email, password } = input;
  refuseWeakPassword(password, { username, email }, "password");
  if (isReserved(username)) throw invalid("This name is reserved.", { reason: "username_reserved", field: "username" });
  const now = app.clock.now();
  if (await app.db.maybe(findAccount({ name: { username }, now }))) throw usernameTaken();
  const limit = await app.limits.consume("signUp", browser.ip);
  const passwordHash = await inHashingTurn(() => hashPassword(password));
  const account = { id: newId(), username, displayName: username, email, passwordHash, role: "member", now } as const;
  const made = await app.db.maybe(createAccount(account)).catch((error: unknown) => {
    if (isTaken(error, "credentials_email_key")) return null;
    throw error;
  });
  if (made?.usernameTaken) throw usernameTaken();
  return limit;
}

const usernameTaken = () =>
  conflict("Somebody has this name already.", { reason: "username_taken", field: "username" });
