import type { Viewer } from "../viewer/viewer-context.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";

/** Nobody decides on their own submission but an admin. The API has the last word; this only spares the try. */
export function mayDecide(viewer: Viewer | null, { author }: Pick<QueuedSubmission, "author">): boolean {
  return viewer !== null && (viewer.role === "admin" || viewer.username !== author.username);
}

/** Who has a queue to look at. */
export function isStaff(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role !== "member";
}
