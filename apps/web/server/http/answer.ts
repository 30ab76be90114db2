import type { ServerResponse } from "node:http";
import {
  errorTable,
  LimitExceeded,
  type LimitState,
  type PublicError,
  publicError,
  rateLimitHeaders,
} from "@medley/api/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import type { Exchange } from "./exchange.ts";
import { tooLarge } from "./read-body.ts";

/** Sends an answer; one that nobody may keep, unless its headers say otherwise. */
export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.statusCode = status;
  res.setHeader("Content-Type", "application/json");
  res.setHeader("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.end(JSON.stringify(body));
}

/** Sends an error as the API would: what has not reached the router yet must look the same to a client. */
export function sendError(exchange: Exchange, error: PublicError, status?: number): void {
  const { res, client, pathname } = exchange;
  const { code, message, facts } = error;
  const httpStatus = status ?? (code === "internal" ? 500 : errorTable[code].http);
  const number = TRPC_ERROR_CODES_BY_KEY[code === "internal" ? "INTERNAL_SERVER_ERROR" : errorTable[code].trpc];
  if (facts.retryAfterSeconds) res.setHeader("Retry-After", String(facts.retryAfterSeconds));
  const data = { code, httpStatus, path: pathname, requestId: client.requestId, facts };
  sendJson(res, httpStatus, { error: { message, code: number, data } });
}

/** Refuses a request that was understood but isn't right, with the reason that clients may switch on. */
export function refuse(exchange: Exchange, status: number, reason: string, message: string): void {
  const code = status === 403 ? "forbidden" : status === 404 ? "not_found" : "invalid";
  sendError(exchange, { code, message, facts: { reason } }, status);
}

/** For a body that is not read to its end: nobody waits for the rest, and the connection ends with the answer. */
export function endAfterAnswer({ req, res }: Exchange): void {
  res.setHeader("Connection", "close");
  req.resume();
}

export function refuseBody(exchange: Exchange, maxBytes: number): void {
  endAfterAnswer(exchange);
  sendError(exchange, publicError(tooLarge(maxBytes)));
}

/** Headers that tell what is left of a limit: of the one exceeded, else of the one charged last. */
export function limitHeaders(charged: LimitState | undefined, errors: readonly unknown[]): Record<string, string> {
  const exceeded = errors.find((error) => error instanceof LimitExceeded);
  const state = exceeded?.state ?? charged;
  if (state) return rateLimitHeaders(state);
  const waits = errors.flatMap((error) => publicError(error).facts.retryAfterSeconds ?? []);
  return waits.length > 0 ? { "Retry-After": String(Math.max(...waits)) } : {};
}
