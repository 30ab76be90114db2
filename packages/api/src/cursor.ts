import type { z } from "zod";
import { invalid } from "./errors.ts";

/** An opaque cursor: what it holds is nobody's business but the list's that gave it out. */
export function encodeCursor(held: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(held)).toString("base64url");
}

/** What a cursor holds, checked against the list's schema. Anything else is `invalid` with reason `bad_cursor`. */
export function decodeCursor<S extends z.ZodType>(schema: S, cursor: string): z.infer<S> {
  const parsed = schema.safeParse(parse(cursor));
  if (!parsed.success) throw badCursor();
  return parsed.data;
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
