/** Every way a call can fail on purpose. Clients switch on the code, never on the message. */
export const errorCodes = [
  "not_found",
  "forbidden",
  "unauthenticated",
  "conflict",
  "invalid",
  "rate_limited",
  "too_large",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Typed facts that go out with an error. `reason` tells cases of one code apart and is as stable as the code. */
export interface ErrorFacts {
  reason?: string;
  /** The input field that is wrong. */
  field?: string;
  retryAfterSeconds?: number;
  limit?: number;
  remaining?: number;
  resetSeconds?: number;
  /** Address of the post that already exists. */
  existing?: { id: string; slug: string; title: string };
}

/** A failure meant for the caller: a safe message and typed facts. Anything else thrown is a bug. */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.name = "ProductError";
    this.code = code;
    this.facts = facts;
  }
}

export const notFound = (what: string) => new ProductError("not_found", `${what} was not found.`);
export const forbidden = (message: string, reason?: string) =>
  new ProductError("forbidden", message, reason ? { reason } : {});
export const unauthenticated = (message = "Sign in to do this.") => new ProductError("unauthenticated", message);
export const invalid = (message: string, facts: ErrorFacts = {}) => new ProductError("invalid", message, facts);
export const conflict = (message: string, facts: ErrorFacts = {}) => new ProductError("conflict", message, facts);
export const unavailable = (message: string, facts: ErrorFacts = {}) => new ProductError("unavailable", message, facts);
