import { type Executor, newId } from "@medley/db";
import { openSession, type Proof } from "@medley/db/sql/session/open-session";
import { after, mostSessions, sessionLife } from "./rules.ts";
import { hashSecret, isSecret, newSecret } from "./secret.ts";

/** The browser somebody signs in with. */
export interface Browser {
  ip: string;
  userAgent: string;
  /** The session it holds until now. */
  sessionToken: string | null;
}

/** A session just opened: its token is known to nobody else and to be handed to the browser. */
export interface SignedIn {
  userId: string;
  username: string;
  token: string;
  /** The hashes of sessions that ended by it: to be forgotten once it is committed. */
  ended: readonly Buffer[];
}

/**
 * Opens a session with a new token, whatever the browser held before, which ends: nobody can prepare a session for
 * somebody else to sign in to. Null when the proof no longer holds, because the password was changed meanwhile.
 */
export async function startSession(
  db: Executor,
  account: { id: string; username: string },
  given: { proof: Proof; browser: Browser; now: Date; forgiven: Buffer[] },
): Promise<SignedIn | null> {
  const { proof, browser, now, forgiven } = given;
  const token = newSecret("session");
  const { sessionToken } = browser;
  const replacedHash = sessionToken && isSecret("session", sessionToken) ? hashSecret(sessionToken) : null;
  const row = await db.maybe(
    openSession({
      id: newId(),
      tokenHash: hashSecret(token),
      userId: account.id,
      proof,
      userAgent: browser.userAgent.slice(0, 300),
      ip: browser.ip,
      now,
      expiresAt: after(now, sessionLife.idleMs),
      replacedHash,
      most: mostSessions,
      forgiven,
    }),
  );
  if (!row) return null;
  const ended: Buffer[] = row.crowdedOut.map((hash) => Buffer.from(hash, "hex"));
  if (replacedHash) ended.push(replacedHash);
  return { userId: account.id, username: account.username, token, ended };
}
