import { type App, type Context, errorTable, type ProcedureMeta, publicError } from "@medley/api/server";
import type { TRPCError } from "@trpc/server";
import { limitHeaders } from "../http/answer.ts";
import type { Exchange } from "../http/exchange.ts";
import { visitorHeaders } from "../ready/send-recorded.ts";

interface Call {
  procedure: { _def: { meta: unknown } } | null;
}

interface Answered {
  ctx: Context | undefined;
  type: string;
  errors: readonly TRPCError[];
  calls: readonly Call[];
}

export const isCacheable = (procedure: NonNullable<Call["procedure"]>) =>
  (procedure._def.meta as ProcedureMeta | undefined)?.cacheable === true;

const isUnavailable = (error: unknown) => publicError(error).code === "unavailable";

/** What an answer of the API says beside its body; a status where it is another than the error's own. */
export function metaOf({ ctx, type, errors, calls }: Answered): { status?: number; headers: Record<string, string> } {
  const causes = errors.map((error) => error.cause);
  const cache = cacheHeaders(ctx, type === "query" && errors.length === 0 ? calls : []);
  const headers = { ...limitHeaders(ctx?.request.limit, causes), ...cache };
  // Also when who asks could not be looked up, before any procedure ran.
  const isDown = errors.length > 0 && errors.every(isUnavailable);
  return isDown ? { status: errorTable.unavailable.http, headers } : { headers };
}

/** Only what every visitor may see alike may be kept by anybody. */
function cacheHeaders(ctx: Context | undefined, calls: readonly Call[]): Record<string, string> {
  const shared =
    ctx?.actor.kind === "visitor" &&
    calls.length > 0 &&
    calls.every(({ procedure }) => procedure && isCacheable(procedure));
  return shared ? visitorHeaders : { "Cache-Control": "no-store" };
}

/** Anything but a product error is a bug: its cause is logged here and told to nobody. */
export function logBug(app: App, { client }: Exchange, procedure: string | undefined, error: TRPCError): void {
  if (publicError(error).code !== "internal") return;
  app.log.error({ err: error.cause ?? error, request: client.requestId, procedure }, "a call failed");
}
