import type { Member } from "../actor.ts";
import { forbidden } from "../errors.ts";
import { before, freshSignInMs } from "./rules.ts";

/** The session a member came by. Throws `forbidden` for an API token: it can't touch the account itself. */
export function sessionOf(member: Member): string {
  if (member.via.kind !== "session") throw forbidden("API tokens can't do this. Sign in with a browser.");
  return member.via.id;
}

/**
 * Adding a way to sign in takes more than a session somebody may have found open. Throws `forbidden` with reason
 * `sign_in_again` when this one began more than ten minutes ago.
 */
export function requireFreshSignIn(sessionBegan: Date | null, now: Date): void {
  if (sessionBegan && sessionBegan >= before(now, freshSignInMs)) return;
  throw forbidden("Sign in again to do this.", "sign_in_again");
}
