import { type AccountName, findAccount } from "@medley/db/sql/account/find-account";
import type { App } from "../context.ts";
import { ProductError } from "../errors.ts";
import { mayTry, signInSubjects } from "./attempts.ts";
import { checkPassword, inHashingTurn } from "./passwords.ts";
import { refuseBanned } from "./refuse-banned.ts";
import type { SignInInput } from "./schema.ts";
import { type Browser, type SignedIn, startSession } from "./sessions.ts";

/**
 * Signs in by username or e-mail address and password. An unknown name, a wrong password and an account locked by
 * guesses at another of its names are answered alike, after the same work. Throws `unauthenticated` with reason
 * `wrong_credentials`, `rate_limited` with reason `locked`, `forbidden` with reason `banned`.
 */
export async function signIn(app: App, input: SignInInput, browser: Browser): Promise<SignedIn> {
  const now = app.clock.now();
  const name = accountName(input.identifier);
  const account = await app.db.maybe(findAccount({ name, now }));
  const subjects = signInSubjects(name, account?.id);
  const right = await inHashingTurn(async () => {
    const open = await mayTry(app, subjects);
    return checkPassword(input.password, open && account ? account.passwordHash : null);
  });
  if (!account?.passwordHash || !right) throw wrongCredentials();
  refuseBanned(account);
  const proof = { passwordHash: account.passwordHash };
  const forgiven = [subjects.typed, subjects.account];
  const signedIn = await startSession(app.db, account, { proof, browser, now, forgiven });
  if (!signedIn) throw wrongCredentials();
  return signedIn;
}

/** No username has an @ in it. */
function accountName(identifier: string): AccountName {
  return identifier.includes("@") ? { email: identifier } : { username: identifier };
}

/** Mentions the lock, because an account that is locked under its other name is answered with this as well. */
const wrongCredentials = () =>
  new ProductError(
    "unauthenticated",
    "That name and password don't match. After five wrong passwords an account is locked for 15 minutes.",
    { reason: "wrong_credentials" },
  );
