import {
  type App,
  type AuthAnswer,
  handleAuth,
  ProductError,
  rateLimitHeaders,
  readCredentials,
} from "@medley/api/server";
import { refuse, sendJson } from "../http/answer.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";

const maxBodyBytes = 16 * 1024;

/** Signing up, in and out, by JSON or by a plain form; the way to Twitch and back. */
export function authRoute(app: App): Route {
  return {
    name: "auth",
    at: "/api/auth/",
    methods: ["GET", "POST"],
    maxBodyBytes,
    units: () => 1,
    async handle(exchange) {
      const { req, client, pathname, query } = exchange;
      const body = await readForm(exchange);
      if (!body) return refuse(exchange, 415, "content_type", "Send application/json or a form.");
      await exchange.turn();
      const { sessionToken, oauthCookie } = readCredentials(app.config.publicUrl, req.headers);
      const answer = await handleAuth(app, {
        method: req.method ?? "",
        path: pathname,
        query,
        ...body,
        sessionToken,
        oauthCookie,
        ip: client.ip,
        userAgent: req.headers["user-agent"] ?? "",
        requestId: client.requestId,
      });
      send(exchange, answer);
    },
  };
}

function send({ res }: Exchange, { status, body, setCookies, location, limit }: AuthAnswer): void {
  if (setCookies.length > 0) res.setHeader("Set-Cookie", setCookies);
  if (limit) for (const [name, value] of Object.entries(rateLimitHeaders(limit))) res.setHeader(name, value);
  if (location === undefined) sendJson(res, status, body);
  else res.writeHead(status, { Location: location, "Cache-Control": "no-store" }).end();
}

/** What was sent, and whether by a form; null for a type that is neither JSON nor a form. */
async function readForm({ req }: Exchange): Promise<{ body: unknown; form: boolean } | null> {
  if (req.method !== "POST") return { body: undefined, form: false };
  const type = req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  const empty =
    type === undefined && Number(req.headers["content-length"] ?? 0) === 0 && !req.headers["transfer-encoding"];
  if (empty) return { body: {}, form: false };
  if (type === "application/json") return { body: parse(await readBody(req, maxBodyBytes)), form: false };
  if (type !== "application/x-www-form-urlencoded") return null;
  return { body: Object.fromEntries(new URLSearchParams(await readBody(req, maxBodyBytes))), form: true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "{}");
  } catch {
    throw new ProductError("invalid", "The request's body is not JSON.", { reason: "json" });
  }
}
