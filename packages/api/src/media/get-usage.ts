import { findUsage } from "@medley/db/sql/media/find-usage";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import type { MediaUsage } from "./schema.ts";

const warnFrom = 0.8;

/** What the member has stored, and how much they may. */
export async function getUsage(ctx: Context): Promise<MediaUsage> {
  const { quotaBytes } = ctx.config;
  const row = await ctx.db.maybe(findUsage({ userId: memberOf(ctx.actor).id }));
  const { bytes, files } = row ?? { bytes: 0, files: 0 };
  return { bytes, files, quotaBytes, warn: bytes >= quotaBytes * warnFrom };
}
