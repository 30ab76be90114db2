import { type App, appRouter, ProductError } from "@medley/api/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { refuse } from "../http/answer.ts";
import { compressAnswer } from "../http/compress-answer.ts";
import { acceptedEncoding } from "../http/encoding.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";
import type { AnswerReady } from "../ready/ready-answers.ts";
import { type Recorded, recorded } from "../ready/record.ts";
import { answerOne, oneCall, proceduresByPath } from "./answer-one.ts";
import { isCacheable, logBug, metaOf } from "./call-meta.ts";

const at = "/api/trpc/";
const maxBodyBytes = 1024 * 1024;

/** Most calls in one request. */
const maxBatchSize = 10;

/** The API: queries by GET, mutations by POST with JSON. */
export function trpcRoute(app: App, answerReady: AnswerReady): Route {
  const exchanges = new WeakMap<object, Exchange>();
  const exchangeOf = (req: object) => {
    const exchange = exchanges.get(req);
    if (!exchange) throw new Error("The API was called around its route");
    return exchange;
  };

  const handler = createHTTPHandler({
    router: appRouter,
    basePath: at,
    maxBatchSize,
    createContext: ({ req, info }) => {
      const exchange = exchangeOf(req);
      exchange.procedures.push(...info.calls.map(({ path }) => path.slice(0, 80)));
      return exchange.context("cookie-or-token");
    },
    responseMeta: ({ ctx, info, errors, type }) => {
      const { status, headers } = metaOf({ ctx, type, errors, calls: info?.calls ?? [] });
      return { ...(status ? { status } : {}), headers: new Headers(headers) };
    },
    onError({ error, path, req }) {
      logBug(app, exchangeOf(req), path, error);
    },
  });

  /** One visitor's query, answered as a whole. */
  async function answerOnce(exchange: Exchange): Promise<Recorded> {
    const response = await fetchRequestHandler({
      endpoint: at.slice(0, -1),
      router: appRouter,
      req: new Request(new URL(exchange.req.url ?? "", "http://ready.invalid")),
      createContext: () => exchange.context("cookie-or-token"),
    });
    return recorded(response.status, response.headers, Buffer.from(await response.arrayBuffer()));
  }

  /** A call that ran was measured by the router; one answered from ready bytes is a call all the same. */
  async function answerKept(exchange: Exchange, procedure: string): Promise<boolean> {
    const started = performance.now();
    let ran = false;
    const answered = await answerReady(exchange, () => {
      ran = true;
      return answerOnce(exchange);
    });
    if (!answered) return false;
    exchange.procedures.push(procedure);
    const milliseconds = performance.now() - started;
    if (!ran) app.metrics.procedure({ procedure, result: "ok", milliseconds, statements: 0 });
    return true;
  }

  return {
    name: "trpc",
    at,
    methods: ["GET", "HEAD", "POST"],
    maxBodyBytes,
    units({ query, pathname }) {
      return query.get("batch") === "1" ? Math.min(callsIn(pathname), maxBatchSize) : 1;
    },
    async handle(exchange) {
      const { req, res, query, pathname } = exchange;
      if (query.get("batch") === "1" && callsIn(pathname) > maxBatchSize) {
        return refuse(exchange, 400, "batch_too_big", `A batch holds at most ${maxBatchSize} calls.`);
      }
      let posted: unknown;
      if (req.method === "POST") {
        if (!isJson(req.headers["content-type"])) {
          return refuse(exchange, 415, "content_type", "Send application/json.");
        }
        const body = await readBody(req, maxBodyBytes);
        await exchange.turn();
        posted = parseJson(body);
        Object.assign(req, { body });
      }
      const kept = keptProcedure(exchange);
      if (kept && (await answerKept(exchange, kept))) return;
      await exchange.turn();
      const one = oneCall(exchange, at, posted);
      if (one) return await answerOne(app, exchange, one);
      // The answer to HEAD is that to GET without the body, which Node leaves out by itself.
      if (req.method === "HEAD") req.method = "GET";
      exchanges.set(req, exchange);
      compressAnswer(res, acceptedEncoding(req.headers["accept-encoding"]));
      await handler(req, res);
    },
  };
}

/** The one procedure called by GET, when what it answers may be kept; batches are as many as their callers, and are not. */
function keptProcedure({ req, query, pathname }: Exchange): string | null {
  if (req.method === "POST" || query.get("batch") === "1") return null;
  const path = pathname.slice(at.length);
  const procedure = Object.hasOwn(proceduresByPath, path) && proceduresByPath[path];
  return procedure && isCacheable(procedure) ? path : null;
}

function callsIn(pathname: string): number {
  return pathname.slice(at.length).replaceAll(/%2c/gi, ",").split(",").length;
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

/** Refused here, broken JSON gets the API's own words and not the parser's. A call without input has no body. */
function parseJson(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    throw new ProductError("invalid", "The request's body is not JSON.", { reason: "json" });
  }
}
