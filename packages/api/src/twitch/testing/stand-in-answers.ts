import { randomBytes } from "node:crypto";
import type { standInClip, standInGame, standInUser } from "./stand-in-rows.ts";

export type Answer = { status: number; body: object; headers?: Record<string, string> };

type Table<Row> = Map<string, Row>;

/** What the stand-in knows: one application, the tokens it has been given, and the rows. */
export type Known = {
  clientId: string;
  clientSecret: string;
  tokens: Set<string>;
  tables: {
    clips: Table<ReturnType<typeof standInClip>>;
    games: Table<ReturnType<typeof standInGame>>;
    users: Table<ReturnType<typeof standInUser>>;
  };
};

/** `POST /oauth2/token` with the grant `client_credentials`. */
export function answerToken({ clientId, clientSecret, tokens }: Known, form: URLSearchParams): Answer {
  const refuse = (status: number, message: string) => ({ status, body: { status, message } });
  if (form.get("client_id") !== clientId) return refuse(400, "invalid client");
  if (form.get("client_secret") !== clientSecret) return refuse(403, "invalid client secret");
  if (form.get("grant_type") !== "client_credentials") return refuse(400, "invalid grant type");
  const token = randomBytes(15).toString("hex");
  tokens.add(token);
  return { status: 200, body: { access_token: token, expires_in: 5_011_271, token_type: "bearer" } };
}

export type HelixRequest = { url: URL; authorization: string | undefined; clientId: unknown; now: Date };

/** `GET /helix/{clips,games,users}?id=…&id=…` */
export function answerRows(known: Known, { url, authorization, clientId, now }: HelixRequest): Answer {
  const token = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (!token) return refusal(401, "Unauthorized", "OAuth token is missing");
  if (!known.tokens.has(token)) return refusal(401, "Unauthorized", "Invalid OAuth token");
  if (clientId !== known.clientId) return refusal(401, "Unauthorized", "Client ID and OAuth token do not match");
  const tables = new Map(Object.entries(known.tables));
  const table = tables.get(url.pathname.replace("/helix/", ""));
  if (!table) return refusal(404, "Not Found", "");
  const ids = url.searchParams.getAll("id");
  if (ids.length === 0) return refusal(400, "Bad Request", "Missing required parameter: id");
  if (ids.length > 100) return refusal(400, "Bad Request", "The maximum number of id query parameters is 100.");
  const data = [...table.values()].filter(({ id }) => ids.includes(id));
  return { status: 200, body: { data, pagination: {} }, headers: limitHeaders(now, 799, 1) };
}

/** One request too many, with the second from which more are allowed. */
export function answerLimited(now: Date, resetsInSeconds: number): Answer {
  const { status, body } = refusal(429, "Too Many Requests", "Request limit exceeded");
  return { status, body, headers: limitHeaders(now, 0, resetsInSeconds) };
}

export function refusal(status: number, error: string, message: string): Answer {
  return { status, body: { error, status, message } };
}

function limitHeaders(now: Date, remaining: number, resetsInSeconds: number): Record<string, string> {
  return {
    "Ratelimit-Limit": "800",
    "Ratelimit-Remaining": String(remaining),
    "Ratelimit-Reset": String(Math.floor(now.getTime() / 1000) + resetsInSeconds),
  };
}
