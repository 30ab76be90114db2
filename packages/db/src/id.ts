import { v7, validate } from "uuid";

/** A new time-ordered id (UUID version 7, RFC 9562); `at` is milliseconds since 1970, now by default. */
export function newId(at?: number): string {
  return at === undefined ? v7() : v7({ msecs: at });
}

/** Whether a text has the form of an id. */
export const isId = validate;
