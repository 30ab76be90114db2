import { errorTable, publicError } from "../error-map.ts";
import { LimitExceeded, type LimitState } from "../limits/limits.ts";

/** A request to `/api/auth/*`, as whoever speaks HTTP hands it over (its origin checked, its body parsed and capped). */
export interface AuthRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Parsed JSON, or the fields of an urlencoded form. */
  body: unknown;
  /** Whether a form was sent: the answer is then a page to go to. */
  form: boolean;
  sessionToken: string | null;
  oauthCookie: string | null;
  ip: string;
  userAgent: string;
  requestId: string;
}

/** To be sent with `Cache-Control: no-store`. A null body goes with a `location`. */
export interface AuthAnswer {
  status: number;
  body: unknown;
  setCookies: string[];
  location?: string;
  /** For the RateLimit headers. */
  limit?: LimitState;
}

/** What a route did: the facts for a program, the page for a person. */
export interface Outcome {
  data: unknown;
  goTo: string;
  setCookies?: string[];
  limit?: LimitState | undefined;
}

export function succeed(outcome: Outcome, asPage: boolean): AuthAnswer {
  const { data, goTo, setCookies = [], limit } = outcome;
  const answer = asPage ? redirect(goTo, setCookies) : { status: 200, body: { result: { data } }, setCookies };
  return limit ? { ...answer, limit } : answer;
}

/** Says what went wrong: in the API's own shape, or in the query of the page that has the form. Rethrows a bug. */
export function fail(thrown: unknown, request: AuthRequest, page: { form: string; next: string } | null): AuthAnswer {
  const { code, message, facts } = publicError(thrown);
  if (code === "internal") throw thrown;
  const limit = thrown instanceof LimitExceeded ? { limit: thrown.state } : {};
  if (page) {
    const query = new URLSearchParams({ error: facts.reason ?? code });
    if (facts.field) query.set("field", facts.field);
    if (facts.retryAfterSeconds) query.set("retryAfter", String(facts.retryAfterSeconds));
    if (page.next !== "/") query.set("next", page.next);
    return { ...redirect(`${page.form}?${query}`, []), ...limit };
  }
  const httpStatus = errorTable[code].http;
  const data = { code, httpStatus, path: request.path, requestId: request.requestId, facts };
  return { status: httpStatus, body: { error: { message, data } }, setCookies: [], ...limit };
}

/** 303: whatever the method was, the page is fetched. */
function redirect(location: string, setCookies: string[]): AuthAnswer {
  return { status: 303, body: null, setCookies, location };
}
