import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type App, heldAnswer } from "@medley/api/server";
import { acceptedEncoding, type Encoding } from "../http/encoding.ts";
import { type PolicyOptions, securityHeaders } from "../http/security-headers.ts";
import type { Recorded } from "./record.ts";
import { bytesAtOnce, isWorthCompressing } from "./send-recorded.ts";

/** Answers the request if that takes nothing but sending bytes; false when it has to go the usual way. */
export type AnswerAtOnce = (req: IncomingMessage, res: ServerResponse) => boolean;

interface AtOnceOptions {
  policy: Pick<PolicyOptions, "https">;
  /** Tells how many statements an answer took. */
  serverTiming: boolean;
}

const api = "/api/trpc/";

/**
 * The shortest way for what is asked most: an API read by somebody who brings no cookie, no token and nothing else that
 * could change the answer, whose bytes this process holds. Anything unusual goes the usual way, and hears the same.
 */
export function createAnswerAtOnce(app: App, { policy, serverTiming }: AtOnceOptions): AnswerAtOnce {
  const { log, metrics, switches } = app;
  const timing = serverTiming ? ["Server-Timing", 'sql;desc="0 statements";dur=0.0'] : [];
  const always = [...securityHeaders(policy).flat(), ...timing];
  const heads = new WeakMap<Buffer, string[]>();
  const encodings = new Map<string, Encoding | null>();

  /** Few different Accept-Encodings are sent, so each is read once. */
  function encodingOf(accepted: string): Encoding | null {
    const known = encodings.get(accepted);
    if (known !== undefined) return known;
    const encoding = acceptedEncoding(accepted);
    if (encodings.size < 100) encodings.set(accepted, encoding);
    return encoding;
  }

  return (req, res) => {
    const { url = "", headers } = req;
    if (req.method !== "GET" || !url.startsWith(api) || isUnusual(headers) || !switches.isOn("readyBytes"))
      return false;
    const started = performance.now();
    const answer = heldAnswer<Recorded>(app, url);
    if (!answer) return false;
    const bytes = bytesAtOnce(
      answer,
      isWorthCompressing(answer) ? encodingOf(String(headers["accept-encoding"])) : null,
    );
    if (!bytes) return false;
    const { body } = bytes;
    const head = heads.get(body) ?? [...bytes.headers.flat(), ...always];
    heads.set(body, head);
    const request = randomUUID();
    res.writeHead(200, [...head, "X-Request-Id", request]);
    res.end(body);
    const [procedure = ""] = url.slice(api.length).split("?", 1);
    const milliseconds = performance.now() - started;
    metrics.procedure({ procedure, result: "ok", milliseconds, statements: 0 });
    metrics.request({ route: "trpc", method: "GET", status: 200, milliseconds });
    log.info(
      { request, method: "GET", route: "trpc", procedures: [procedure], status: 200, ms: milliseconds },
      "answered",
    );
    return true;
  };
}

/** Who asks, what they have already, or what a proxy says of them: all of it is looked at on the usual way. */
function isUnusual(headers: IncomingMessage["headers"]): boolean {
  return (
    headers.cookie !== undefined ||
    headers.authorization !== undefined ||
    headers["if-none-match"] !== undefined ||
    headers["x-request-id"] !== undefined ||
    headers["content-length"] !== undefined ||
    headers["transfer-encoding"] !== undefined
  );
}
