import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuseBody } from "../http/answer.ts";
import { compressAnswer } from "../http/compress-answer.ts";
import { acceptedEncoding } from "../http/encoding.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { watchBody } from "../http/read-body.ts";
import { type PolicyOptions, pagePolicy } from "../http/security-headers.ts";

/** Whoever renders pages: Next, or a stand-in in tests. */
export type PageHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;

/** How a page being rendered finds its request: a header that only this server can set. */
export const requestHeader = "x-medley-request";

const maxBodyBytes = 1024 * 1024;

/** Everything that nobody else answers is a page. `open` holds the requests being rendered, by id. */
export function pagesRoute(handler: PageHandler, policy: PolicyOptions, open: Map<string, Exchange>): Route {
  return {
    name: "page",
    at: "/",
    methods: ["GET", "HEAD", "POST"],
    maxBodyBytes,
    async handle(exchange) {
      const { req, res, client } = exchange;
      const csp = pagePolicy(randomBytes(16).toString("base64"), policy);
      // Next reads the nonce out of the request's policy, which a client must not choose.
      delete req.headers["content-security-policy-report-only"];
      req.headers["content-security-policy"] = csp;
      res.setHeader("Content-Security-Policy", csp);

      // The client may choose the same id twice, through a proxy that we believe: the header's key is our own.
      const key = `${client.requestId}/${randomBytes(8).toString("base64url")}`;
      req.headers[requestHeader] = key;
      open.set(key, exchange);
      res.once("close", () => open.delete(key));

      compressAnswer(res, acceptedEncoding(req.headers["accept-encoding"]));
      // Compressed here, and not a second time there.
      delete req.headers["accept-encoding"];
      watchBody(req, maxBodyBytes, () => (res.headersSent ? res.destroy() : refuseBody(exchange, maxBodyBytes)));
      await handler(req, res);
    },
  };
}
