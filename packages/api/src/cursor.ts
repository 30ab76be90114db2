import type { z } from "zod";
import { invalid } from "./errors.ts";

/** An opaque cursor: what it holds is nobody's business but the list's that gave it out. */
export function encodeCursor(held: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(held)).toString("base64url");
}

/**
 * What a list's cursor holds, checked against the list's schema; null without one, which means the beginning. Throws
 * `invalid` with reason `bad_cursor` for anything else.
 */
export function readCursor<S extends z.ZodType>(schema: S, cursor: string | null | undefined): z.infer<S> | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = schema.safeParse(parse(cursor));
  if (!parsed.success) throw badCursor();
  return parsed.data;
}

/** A page out of rows read one beyond its limit; `last` is its last row when more follow, for the next cursor. */
export function cutPage<Row>(rows: readonly Row[], limit: number): { page: Row[]; last: Row | undefined } {
  const page = rows.slice(0, limit);
  return { page, last: rows.length > limit ? page.at(-1) : undefined };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw badCursor();
  }
}

const badCursor = () =>
  invalid("This page link is broken. Start again from the first page.", { reason: "bad_cursor", field: "cursor" });
