import { type Actor, isStaff, memberId } from "../actor.ts";

export type AlbumAction = "edit" | "remove";

/** Whether somebody who may open an album may also do this with it: its owner anything, staff take it away. */
export function can(actor: Actor, action: AlbumAction, album: { ownerId: string }): boolean {
  const reader = memberId(actor);
  if (reader === null) return false;
  return reader === album.ownerId || (action === "remove" && isStaff(actor));
}
