import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type App, createContext, publicError } from "@medley/api/server";
import { countStatements } from "@medley/db";
import { Refused } from "../admission/admission.ts";
import type { Gate } from "../admission/gate.ts";
import type { Networks } from "./addresses.ts";
import { endAfterAnswer, refuse, refuseBody, sendError } from "./answer.ts";
import { beforeHeaders } from "./before-headers.ts";
import { type Client, identifyClient } from "./client.ts";
import type { Exchange, Route } from "./exchange.ts";
import { bodyTimeoutMs, limitBodyTime } from "./limit-time.ts";
import { mayChangeState } from "./origin-check.ts";
import { ClientGone, declaresTooMuch, sendsBody } from "./read-body.ts";
import { type PolicyOptions, setSecurityHeaders } from "./security-headers.ts";

export interface EdgeOptions {
  app: App;
  /** The first that fits answers. */
  routes: readonly Route[];
  trusted: Networks;
  ownOrigins: readonly string[];
  policy: PolicyOptions;
  gate: Gate;
  /** Tells how many statements an answer took. */
  serverTiming: boolean;
  /** The server is about to end: connections close after their answer. */
  isDraining(): boolean;
}

/** Everything that holds for every request, before and after the route that answers it. */
export function createEdge(options: EdgeOptions): RequestListener {
  const { app, routes, gate } = options;
  return (req, res) => {
    const exchange = beginExchange(app, req, res, identifyClient(req, options.trusted));
    const route = routes.find(({ at }) =>
      at.endsWith("/") ? exchange.pathname.startsWith(at) : exchange.pathname === at,
    );
    prepareAnswer(exchange, options);
    noteAnswer(exchange, app, route);
    void countStatements(exchange.count, async () => {
      try {
        if (!route) return refuse(exchange, 400, "bad_address", "This address makes no sense.");
        if (!admit(exchange, route, options)) return;
        let turn: Promise<void> | undefined;
        exchange.turn = () => {
          turn ??= gate.turn(exchange, route);
          return turn;
        };
        // Not taken in for nothing; who is to come back is told before its body is here.
        if (sendsBody(req)) gate.glance(exchange, route);
        await route.handle(exchange);
      } catch (error) {
        if (route && error instanceof Refused && !res.headersSent) gate.refuse(exchange, route, error.reason);
        else fail(exchange, app, error);
      }
    });
  };
}

function beginExchange(app: App, req: IncomingMessage, res: ServerResponse, client: Client): Exchange {
  const url = req.url ?? "";
  const at = url.indexOf("?");
  let context: ReturnType<Exchange["context"]> | undefined;
  const { cookie, authorization } = req.headers;
  const facts = { id: client.requestId, ip: client.ip, userAgent: req.headers["user-agent"] ?? "", cookie };
  return {
    req,
    res,
    client,
    pathname: at < 0 ? url : url.slice(0, at),
    query: new URLSearchParams(at < 0 ? "" : url.slice(at + 1)),
    procedures: [],
    count: { statements: 0, milliseconds: 0 },
    turn: async () => {}, // until its route is known
    context(takes) {
      context ??= createContext(app, { ...facts, authorization: takes === "cookie" ? undefined : authorization });
      return context;
    },
  };
}

function prepareAnswer({ res, client, count }: Exchange, { policy, serverTiming, isDraining }: EdgeOptions): void {
  res.setHeader("X-Request-Id", client.requestId);
  setSecurityHeaders(res, policy);
  beforeHeaders(res, () => {
    if (isDraining()) res.setHeader("Connection", "close");
    if (!serverTiming) return;
    const statements = `${count.statements} ${count.statements === 1 ? "statement" : "statements"}`;
    res.setHeader("Server-Timing", `sql;desc="${statements}";dur=${count.milliseconds.toFixed(1)}`);
  });
}

/** One line and one observation for each request, when its answer is out or its client is gone. */
function noteAnswer(exchange: Exchange, app: App, route: Route | undefined): void {
  const { req, res, client, count, pathname, procedures } = exchange;
  const method = req.method ?? "";
  const started = performance.now();
  res.once("close", () => {
    const milliseconds = performance.now() - started;
    const name = route?.name ?? "none";
    const status = res.statusCode;
    app.metrics.request({ route: name, method: knownMethod(method), status, milliseconds });
    const line = {
      request: client.requestId,
      method,
      route: name,
      ...(procedures.length > 0 ? { procedures } : { path: pathname.slice(0, 200) }),
      status,
      ms: round(milliseconds),
      statements: count.statements,
      sqlMs: round(count.milliseconds),
      ...(res.writableFinished ? {} : { cut: true }),
    };
    if ((route?.quiet && status < 500) || exchange.shed) app.log.debug(line, "answered");
    else app.log.info(line, "answered");
  });
}

const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
const methods = new Set(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]);
const knownMethod = (method: string) => (methods.has(method) ? method : "other");

/** Whether the route may see the request; when not, it is answered here. */
function admit(exchange: Exchange, route: Route, { ownOrigins }: EdgeOptions): boolean {
  const { req, res } = exchange;
  const method = req.method ?? "";
  if (method === "OPTIONS" || !route.methods.includes(method)) {
    res.setHeader("Allow", [...route.methods, "OPTIONS"].join(", "));
    if (method === "OPTIONS") res.writeHead(204).end();
    else refuse(exchange, 405, "method", `${method} is not possible here.`);
    return false;
  }
  if (!mayChangeState(method, req.headers, ownOrigins)) {
    refuse(
      exchange,
      403,
      "origin",
      "This request came from another site. Requests that change something need our own Origin.",
    );
    return false;
  }
  if (declaresTooMuch(req, route.maxBodyBytes)) {
    refuseBody(exchange, route.maxBodyBytes);
    return false;
  }
  limitBodyTime(exchange, route.bodyTimeoutMs ?? bodyTimeoutMs);
  return true;
}

/** What a route threw: a refusal meant for the client, or a bug, whose cause is logged here and nowhere else. */
function fail(exchange: Exchange, app: App, error: unknown): void {
  const { res, client } = exchange;
  if (error instanceof ClientGone) {
    res.destroy();
    return;
  }
  const told = publicError(error);
  if (told.code === "internal") app.log.error({ err: error, request: client.requestId }, "a request failed");
  if (res.headersSent) {
    res.destroy();
    return;
  }
  if (told.code === "too_large") endAfterAnswer(exchange);
  sendError(exchange, told);
}
