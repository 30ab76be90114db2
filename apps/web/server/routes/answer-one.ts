import { type App, appRouter, type Context, spell } from "@medley/api/server";
import { type AnyTRPCProcedure, callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from "@trpc/server";
import { compressAnswer } from "../http/compress-answer.ts";
import { acceptedEncoding } from "../http/encoding.ts";
import type { Exchange } from "../http/exchange.ts";
import { logBug, metaOf } from "./call-meta.ts";

/** The router's procedures as they are at run time, by `noun.verb`. */
export const proceduresByPath = appRouter._def.procedures as unknown as Readonly<Record<string, AnyTRPCProcedure>>;

const asTrpcVaries = "trpc-accept, accept";

/** One call as most requests are: a query by GET or a mutation by POST, not a batch. */
export interface OneCall {
  path: string;
  type: "query" | "mutation";
  procedure: AnyTRPCProcedure;
  input: unknown;
}

/**
 * The one call that a request is, with what it posted; null for a batch and for anything odd, which tRPC's own handler
 * has words for.
 */
export function oneCall({ req, query, pathname }: Exchange, at: string, posted: unknown): OneCall | null {
  const path = pathname.slice(at.length);
  const type = req.method === "POST" ? "mutation" : "query";
  const procedure = Object.hasOwn(proceduresByPath, path) && proceduresByPath[path];
  if (!procedure || procedure._def.type !== type) return null;
  if (type === "mutation") return query.size === 0 ? { path, type, procedure, input: posted } : null;
  for (const name of query.keys()) if (name !== "input") return null;
  const text = query.get("input");
  try {
    return { path, type, procedure, input: text ? JSON.parse(text) : undefined };
  } catch {
    return null;
  }
}

/**
 * Answers one call with what tRPC's handler would, byte for byte, without the Request, the Response and the streams
 * that it makes of everything: those take longer than most procedures.
 */
export async function answerOne(app: App, exchange: Exchange, call: OneCall): Promise<void> {
  const { req, res } = exchange;
  const { path, type, procedure, input } = call;
  exchange.procedures.push(path);
  let ctx: Context | undefined;
  let status = 200;
  let body: Buffer;
  const errors = [];
  try {
    ctx = await exchange.context("cookie-or-token");
    const given = { router: appRouter, path, type, ctx, getRawInput: async () => input };
    body = bodyOf(await callTRPCProcedure({ ...given, signal: undefined, batchIndex: 0 }));
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    errors.push(error);
    logBug(app, exchange, path, error);
    const shape = getTRPCErrorShape({ config: appRouter._def._config, ctx, error, input, path, type });
    body = Buffer.from(JSON.stringify({ error: shape }));
    status = shape.data.httpStatus;
  }
  const meta = metaOf({ ctx, type, errors, calls: [{ procedure }] });
  for (const [name, value] of Object.entries(meta.headers)) res.setHeader(name, value);
  res.setHeader("Vary", [asTrpcVaries, meta.headers.Vary].filter(Boolean).join(", "));
  res.setHeader("Content-Type", "application/json");
  res.statusCode = meta.status ?? status;
  res.setHeader("Content-Length", body.length);
  compressAnswer(res, acceptedEncoding(req.headers["accept-encoding"]));
  res.end(body);
}

const [opening, closing] = [Buffer.from('{"result":{"data":'), Buffer.from("}}")];

function bodyOf(data: unknown): Buffer {
  if (typeof data !== "object" || data === null) return Buffer.from(JSON.stringify({ result: { data } }));
  return Buffer.concat([opening, spell(data), closing]);
}
