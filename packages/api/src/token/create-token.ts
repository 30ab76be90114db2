import { newId } from "@medley/db";
import { insertToken } from "@medley/db/sql/token/insert-token";
import { mostTokens } from "../account/rules.ts";
import { hashSecret, newSecret } from "../account/secret.ts";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { conflict } from "../errors.ts";
import type { CreatedToken, CreateTokenInput } from "./schema.ts";

/** Makes an API token; its secret is in this answer and nowhere else. Throws `conflict` with reason `too_many_tokens`. */
export async function createToken(ctx: Context, input: CreateTokenInput): Promise<CreatedToken> {
  const { id: userId } = memberOf(ctx.actor);
  const { name, scope } = input;
  const id = newId();
  const token = newSecret("token");
  const now = ctx.clock.now();
  const row = { id, tokenHash: hashSecret(token), userId, name, scope, now, most: mostTokens };
  if (!(await ctx.db.maybe(insertToken(row)))) {
    throw conflict(`You have ${mostTokens} tokens. Revoke one first.`, { reason: "too_many_tokens" });
  }
  return { item: { id, name, scope, createdAt: now.toISOString(), lastUsedAt: null }, token };
}
