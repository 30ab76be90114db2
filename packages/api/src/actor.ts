import { forbidden, unauthenticated } from "./errors.ts";
import type { NsfwPreference, Role } from "./profile/schema.ts";

/** Somebody signed in, by session cookie or by API token. */
export interface Member {
  kind: "member";
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  role: Role;
  karma: number;
  nsfw: NsfwPreference;
  via: { kind: "session"; id: string } | { kind: "token"; id: string; scope: "read" | "write" };
}

/** Who asks. */
export type Actor = { kind: "visitor" } | Member;

export const visitor: Actor = { kind: "visitor" };

export function memberOf(actor: Actor): Member {
  if (actor.kind !== "member") throw unauthenticated();
  return actor;
}

/** A member who came by a token that may only read can't write. */
export function requireWriting(member: Member): Member {
  if (member.via.kind === "token" && member.via.scope === "read") {
    throw forbidden("This token may only read.", "read_only_token");
  }
  return member;
}

export function memberId(actor: Actor): string | null {
  return actor.kind === "member" ? actor.id : null;
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === "member" && actor.role !== "member";
}

export function requireStaff(actor: Actor): Member {
  const member = memberOf(actor);
  if (!isStaff(member)) throw forbidden("This is for moderators.");
  return member;
}
