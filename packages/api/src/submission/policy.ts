import { isStaff, type Member } from "../actor.ts";

/** Staff decide, but not on their own submissions; admins may, for a site with one of them (it earns no karma). */
export function mayDecide(actor: Member, submission: { authorId: string }): boolean {
  return isStaff(actor) && (actor.id !== submission.authorId || actor.role === "admin");
}
