import { z } from "zod";
import { Id } from "../id.ts";

/** A browser that is signed in. */
export const SessionItem = z.strictObject({
  id: Id,
  /** Whether it is the one that asks. */
  current: z.boolean(),
  userAgent: z.string(),
  ip: z.string(),
  createdAt: z.iso.datetime(),
  /** Noted once an hour. */
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export const SessionList = z.strictObject({ items: z.array(SessionItem) });
export type SessionList = z.infer<typeof SessionList>;

export const RevokeSessionInput = z.strictObject({ id: Id });
export type RevokeSessionInput = z.infer<typeof RevokeSessionInput>;

export const SessionsRevoked = z.strictObject({ revoked: z.int().min(0) });
export type SessionsRevoked = z.infer<typeof SessionsRevoked>;
