import { endSessionByToken } from "@medley/db/sql/session/end-session-by-token";
import type { App } from "../context.ts";
import { forgetCredentials } from "./cached.ts";
import { hashSecret, isSecret } from "./secret.ts";

/** Ends the session a browser holds; no session, nothing to end. */
export async function signOut(app: Pick<App, "db" | "cache">, sessionToken: string | null): Promise<void> {
  if (!sessionToken || !isSecret("session", sessionToken)) return;
  const tokenHash = hashSecret(sessionToken);
  await app.db.maybe(endSessionByToken({ tokenHash }));
  await forgetCredentials(app, [tokenHash]);
}
