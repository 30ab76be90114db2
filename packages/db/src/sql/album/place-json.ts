import type { PostStatus, PostVisibility } from "../../generated/enums.ts";
import { sql } from "../../statement.ts";
import { isoDate } from "../post/card-json.ts";

/** An image's place in an album or a library, and what its owner is told of its state. */
export interface PlaceJson {
  id: string;
  /** What its list is ordered by. */
  position: string;
  /** ISO date. */
  createdAt: string;
  status: PostStatus;
  visibility: PostVisibility;
  reason: string | null;
}

/** Of a relation `s` with columns of posts and a position. */
export const placeJson = sql`json_build_object('id', s.id, 'position', s.position,
          'createdAt', ${isoDate(sql`s.created_at`)}, 'status', s.status, 'visibility', s.visibility, 'reason', s.status_reason)`;
