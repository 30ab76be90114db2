import { LoadsRefusedError } from "@medley/cache";
import { TRPCError } from "@trpc/server";
import { type ErrorCode, type ErrorFacts, ProductError } from "./errors.ts";

/** The one table from product errors to tRPC's codes and HTTP's. */
export const errorTable = {
  not_found: { trpc: "NOT_FOUND", http: 404 },
  forbidden: { trpc: "FORBIDDEN", http: 403 },
  unauthenticated: { trpc: "UNAUTHORIZED", http: 401 },
  conflict: { trpc: "CONFLICT", http: 409 },
  invalid: { trpc: "BAD_REQUEST", http: 400 },
  rate_limited: { trpc: "TOO_MANY_REQUESTS", http: 429 },
  too_large: { trpc: "PAYLOAD_TOO_LARGE", http: 413 },
  unavailable: { trpc: "SERVICE_UNAVAILABLE", http: 503 },
} as const satisfies Record<ErrorCode, { trpc: TRPCError["code"]; http: number }>;

const fromTrpc = new Map<string, ErrorCode>(
  Object.entries(errorTable).map(([code, row]) => [row.trpc, code as ErrorCode]),
);
fromTrpc.set("PARSE_ERROR", "invalid").set("METHOD_NOT_SUPPORTED", "invalid").set("UNSUPPORTED_MEDIA_TYPE", "invalid");

/** What a client learns of an error. `internal` stands for a bug: its cause is logged, never sent. */
export interface PublicError {
  code: ErrorCode | "internal";
  message: string;
  facts: ErrorFacts;
}

/** pg-pool has no code for this; its words are all there is. */
const poolIsFull = /timeout exceeded when trying to connect/;
/** Sockets that fail, and PostgreSQL's own codes for connections lost, refused or too many, and for time-outs. */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|08\w{3}|57P0[123]|53300|55P03|57014)$/;

/** Whether the database is away or too busy, which passes, rather than something being wrong with us. */
function isDatabaseAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if (cause instanceof LoadsRefusedError) return true;
  if (poolIsFull.test(cause.message) || /^Connection terminated/.test(cause.message)) return true;
  return "code" in cause && typeof cause.code === "string" && awayCodes.test(cause.code);
}

/** The status of an error in HTTP, which has one of its own for a member whose storage is full. */
export function httpStatusOf({ code, facts }: PublicError): number {
  if (facts.reason === "over_quota") return 507;
  return code === "internal" ? 500 : errorTable[code].http;
}

/** Turns anything thrown into what may be said of it. */
export function publicError(thrown: unknown): PublicError {
  const cause = thrown instanceof TRPCError && thrown.cause ? thrown.cause : thrown;
  if (cause instanceof ProductError) return { code: cause.code, message: cause.message, facts: cause.facts };
  if (isDatabaseAway(cause)) {
    return { code: "unavailable", message: "Too busy right now. Try again shortly.", facts: { retryAfterSeconds: 2 } };
  }
  if (thrown instanceof TRPCError) {
    const code = fromTrpc.get(thrown.code);
    if (code) return { code, message: zodMessage(cause) ?? safeMessage(code), facts: zodFacts(cause) };
  }
  return { code: "internal", message: "Something went wrong on our side.", facts: {} };
}

interface ZodLike {
  issues: { path: PropertyKey[]; message: string }[];
}

function isZodLike(cause: unknown): cause is ZodLike {
  return typeof cause === "object" && cause !== null && "issues" in cause && Array.isArray(cause.issues);
}

function zodMessage(cause: unknown): string | undefined {
  if (!isZodLike(cause)) return undefined;
  const [issue] = cause.issues;
  if (!issue) return undefined;
  const where = issue.path.map(String).join(".");
  return where ? `${where}: ${issue.message}` : issue.message;
}

function zodFacts(cause: unknown): ErrorFacts {
  if (!isZodLike(cause)) return {};
  const field = cause.issues[0]?.path.map(String).join(".");
  return field ? { field } : {};
}

function safeMessage(code: ErrorCode): string {
  return code === "not_found" ? "There is nothing at this address." : "The request could not be understood.";
}
