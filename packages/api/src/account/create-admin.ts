import { newId } from "@medley/db";
import { createAccount } from "@medley/db/sql/account/create-account";
import { audit } from "../audit/audit.ts";
import type { App } from "../context.ts";
import { conflict } from "../errors.ts";
import { parseInput } from "./parse-input.ts";
import { refuseWeakPassword } from "./password-rules.ts";
import { hashPassword, inHashingTurn } from "./passwords.ts";
import { Email, NewPassword, Username } from "./schema.ts";

export interface CreateAdminInput {
  username: string;
  email: string | null;
  password: string;
}

/**
 * Makes an admin's account, for the operator: reserved names are theirs to take, and they may be told what is taken.
 * Throws `invalid`, or `conflict` with reason `username_taken` or `email_taken`.
 */
export async function createAdmin(app: Pick<App, "db" | "clock">, input: CreateAdminInput): Promise<{ id: string }> {
  const username = parseInput(Username, input.username);
  const email = input.email === null ? null : parseInput(Email, input.email);
  const password = parseInput(NewPassword, input.password);
  refuseWeakPassword(password, { username, email }, "password");
  const passwordHash = await inHashingTurn(() => hashPassword(password));
  const now = app.clock.now();
  return app.db.transaction(async (tx) => {
    const account = { id: newId(), username, displayName: username, email, passwordHash, role: "admin", now } as const;
    const { id, usernameTaken } = await tx.one(createAccount(account));
    if (usernameTaken) throw conflict(`There is an account called ${username} already.`, { reason: "username_taken" });
    if (id === null) throw conflict("There is an account with this e-mail address already.", { reason: "email_taken" });
    await audit(tx, { actorId: null, action: "account.createAdmin", targetKind: "user", targetIds: [id], now });
    return { id };
  });
}
