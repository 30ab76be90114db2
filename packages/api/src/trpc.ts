import { countStatements } from "@medley/db";
import { initTRPC, TRPCError } from "@trpc/server";
import { isStaff, type Member, memberOf, requireWriting } from "./actor.ts";
import { callEnd } from "./afterwards.ts";
import type { Context } from "./context.ts";
import { errorTable, httpStatusOf, publicError } from "./error-map.ts";
import { forbidden } from "./errors.ts";
import type { LimitAction } from "./limits/limits.ts";
import type { ProcedureRun } from "./metrics/metrics.ts";
import { nothingBrought } from "./post/brought.ts";

/** What each procedure declares beside its input and output. */
export interface ProcedureMeta {
  /** Most SQL statements one call may send, at any list size, besides the look-up of who asks. */
  statements: number;
  /** The limit a call is charged against. */
  limit?: LimitAction;
  /** A public read whose answer may be shared between visitors: not charged against the overall limit. */
  cacheable?: boolean;
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const told = publicError(error);
      const { code, message, facts } = told;
      const httpStatus = httpStatusOf(told);
      return {
        ...shape,
        message,
        data: { code, httpStatus, path: shape.data.path, requestId: ctx?.request.id, facts },
      };
    },
  });

export const { router, createCallerFactory } = t;

const charge = t.middleware(async ({ ctx, meta, next }) => {
  const { actor, limits, request } = ctx;
  const who = actor.kind === "member" ? actor.id : request.ip;
  if (actor.kind === "member" && !meta?.cacheable) request.limit = await limits.consume("overall", who);
  if (meta?.limit) request.limit = await limits.consume(meta.limit, who);
  return next();
});

function outcomeOf(result: { ok: true } | { ok: false; error: TRPCError }): ProcedureRun["result"] {
  if (result.ok) return "ok";
  const { code } = publicError(result.error);
  return code === "internal" || code === "unavailable" ? "failed" : "refused";
}

/**
 * Around everything else: each middleware copies the call, so there are few. Product errors keep their code on their way
 * through tRPC, and so does a database that is away or too busy.
 */
const measure = t.middleware(async ({ ctx, path, next }) => {
  const count = { statements: 0, milliseconds: 0 };
  const started = performance.now();
  const end = callEnd();
  const result = await countStatements(count, () => next({ ctx: { brought: nothingBrought(), end } }));
  end.tell();
  const milliseconds = performance.now() - started;
  ctx.metrics.procedure({ procedure: path, result: outcomeOf(result), milliseconds, statements: count.statements });
  return result.ok ? result : withOwnCode(result);
});

function withOwnCode<Failed extends { error: TRPCError }>(result: Failed): Failed {
  const { code, message } = publicError(result.error);
  if (code === "internal" || errorTable[code].trpc === result.error.code) return result;
  throw new TRPCError({ code: errorTable[code].trpc, message, cause: result.error.cause });
}

const base = t.procedure.use(measure).use(charge);

/** Anybody. */
export const publicProcedure = base;

/** Signed in. A token that may only read can't write. */
export const memberProcedure = base.use(({ ctx, type, next }) => {
  const actor = memberOf(ctx.actor);
  return next({ ctx: { actor: type === "mutation" ? requireWriting(actor) : actor } });
});

function requireRole(accepts: (member: Member) => boolean, message: string) {
  return memberProcedure.use(({ ctx, next }) => {
    if (!accepts(ctx.actor)) throw forbidden(message);
    return next();
  });
}

export const moderatorProcedure = requireRole(isStaff, "This is for moderators.");
/** @public The last rung; the dashboards will stand on it. */
export const adminProcedure = requireRole((member) => member.role === "admin", "This is for admins.");

/** Signed in with a browser's session: what guards the account itself is closed to API tokens. */
export const sessionProcedure = memberProcedure.use(({ ctx, next }) => {
  if (ctx.actor.via.kind !== "session") throw forbidden("API tokens can't do this. Sign in with a browser.");
  return next();
});
