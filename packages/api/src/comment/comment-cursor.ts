import type { SiblingPlace } from "@medley/db/sql/comment/order";
import { z } from "zod";
import { encodeCursor, readCursor } from "../cursor.ts";
import { Id } from "../id.ts";
import type { CommentSort } from "./schema.ts";

/** Sort keys of dates are milliseconds since 1970, up to the year 9999: what the database can turn into a date. */
const DateKey = z.int().min(0).max(253_402_300_799_999);
const after = <K extends z.ZodType<number>>(key: K) => z.strictObject({ key, id: Id }).nullable();
const schemas = {
  best: z.strictObject({ sort: z.literal("best"), after: after(z.number()) }),
  controversial: z.strictObject({ sort: z.literal("controversial"), after: after(z.number()) }),
  new: z.strictObject({ sort: z.literal("new"), after: after(DateKey) }),
  old: z.strictObject({ sort: z.literal("old"), after: after(DateKey) }),
} satisfies Record<CommentSort, z.ZodType>;

/** Points behind one of several siblings, or before the first. JSON carries the key, a double, without loss. */
export function siblingCursor(sort: CommentSort, after: SiblingPlace | undefined): string {
  return encodeCursor({ sort, after: after ? { key: after.key, id: after.id } : null });
}

/** Where to go on; null for the beginning. Throws `bad_cursor`, also for a cursor of another sort. */
export function placeOf(sort: CommentSort, cursor: string | null | undefined): SiblingPlace | null {
  return readCursor<z.ZodType<{ after: SiblingPlace | null }>>(schemas[sort], cursor)?.after ?? null;
}
