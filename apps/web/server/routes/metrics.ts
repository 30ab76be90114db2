import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { App } from "@medley/api/server";
import { isLoopback } from "../http/addresses.ts";
import { refuse } from "../http/answer.ts";
import type { Client } from "../http/client.ts";
import type { Exchange, Route } from "../http/exchange.ts";

/** The process's figures for Prometheus: to who holds the token, or without one to this machine alone. */
export function metricsRoute(app: App, token: string | null): Route {
  return {
    name: "metrics",
    at: "/metrics",
    methods: ["GET", "HEAD"],
    maxBodyBytes: 0,
    quiet: true,
    async handle(exchange) {
      if (!mayRead(exchange, token)) return refuse(exchange, 403, "metrics", "The metrics need their token.");
      const { contentType, text } = await app.metrics.read();
      exchange.res.setHeader("Cache-Control", "no-store");
      exchange.res.writeHead(200, { "Content-Type": contentType }).end(text);
    },
  };
}

function mayRead({ req, client }: Exchange, token: string | null): boolean {
  if (token === null) return isDirectLocal(req, client);
  const given = /^bearer (.+)$/i.exec(req.headers.authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(hash(given), hash(token));
}

/** A proxy on this machine, or a page that got our address for its own name, is local only by its connection. */
function isDirectLocal(req: IncomingMessage, { peer, forwarded }: Client): boolean {
  const name = req.headers.host?.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1") ?? "";
  return isLoopback(peer) && !forwarded && isLoopback(name);
}

const hash = (text: string) => createHash("sha256").update(text).digest();
