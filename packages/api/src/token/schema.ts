import { z } from "zod";
import { Id } from "../id.ts";
import { line } from "../text.ts";

/** `read` may ask, `write` may also change. */
export const TokenScope = z.enum(["read", "write"]);

export const CreateTokenInput = z.strictObject({
  /** What it is for, to tell it from others. */
  name: line(1, 60),
  scope: TokenScope,
});
export type CreateTokenInput = z.infer<typeof CreateTokenInput>;

/** An API token, without the secret. */
export const TokenItem = z.strictObject({
  id: Id,
  name: z.string(),
  scope: TokenScope,
  createdAt: z.iso.datetime(),
  /** Noted once an hour. */
  lastUsedAt: z.iso.datetime().nullable(),
});
export type TokenItem = z.infer<typeof TokenItem>;

export const TokenList = z.strictObject({ items: z.array(TokenItem) });
export type TokenList = z.infer<typeof TokenList>;

export const CreatedToken = z.strictObject({
  item: TokenItem,
  /** The secret, `mt_…`: told this once, and kept nowhere. */
  token: z.string(),
});
export type CreatedToken = z.infer<typeof CreatedToken>;

export const RevokeTokenInput = z.strictObject({ id: Id });
export type RevokeTokenInput = z.infer<typeof RevokeTokenInput>;

export const TokenRevoked = z.strictObject({ id: Id });
export type TokenRevoked = z.infer<typeof TokenRevoked>;
