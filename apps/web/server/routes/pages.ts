import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuseBody } from "../http/answer.ts";
import { beforeHeaders } from "../http/before-headers.ts";
import { compressAnswer } from "../http/compress-answer.ts";
import { acceptedEncoding } from "../http/encoding.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { sendsBody, watchBody } from "../http/read-body.ts";
import { byNonce, type PolicyOptions, pagePolicy } from "../http/security-headers.ts";
import { fixPage } from "../ready/fixed-page.ts";
import type { AnswerReady } from "../ready/ready-answers.ts";
import { NotKept, type Recorded, record, withBody } from "../ready/record.ts";

/** Whoever renders pages: Next, or a stand-in in tests. */
export type PageHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;

/** How a page being rendered finds its request: a header that only this server can set. */
export const requestHeader = "x-medley-request";

const policyHeader = "content-security-policy";
const maxBodyBytes = 1024 * 1024;
/** A rendered page keeps the event loop as busy as so many calls of the API. */
const renderUnits = 4;

export interface PageParts {
  /** Where people reach this site, which pages are rendered for. */
  publicUrl: string;
  policy: PolicyOptions;
  /** The requests whose pages are being rendered, by the id that pages find in their headers. */
  open: Map<string, Exchange>;
  answerReady: AnswerReady;
}

/** Everything that nobody else answers is a page. */
export function pagesRoute(handler: PageHandler, parts: PageParts): Route {
  const { publicUrl, policy, open, answerReady } = parts;
  const { host } = new URL(publicUrl);

  async function renderFixed(exchange: Exchange): Promise<Recorded> {
    const nonce = newNonce();
    const key = newKey(exchange);
    const csp = pagePolicy(byNonce(nonce), policy);
    const headers = { host, accept: "text/html", [requestHeader]: key, [policyHeader]: csp };
    open.set(key, exchange);
    const rendered = await record(exchange.req.url ?? "/", headers, handler).finally(() => open.delete(key));
    if (!rendered.headers["content-type"]?.startsWith("text/html")) throw new NotKept("This is no page");
    const { html, ...inline } = fixPage(rendered.body.toString(), nonce);
    return withBody(rendered, Buffer.from(html), { [policyHeader]: pagePolicy(inline, policy) });
  }

  async function renderOwn(exchange: Exchange): Promise<void> {
    const { req, res } = exchange;
    const csp = pagePolicy(byNonce(newNonce()), policy);
    // Next reads the nonce out of the request's policy, which a client must not choose.
    delete req.headers["content-security-policy-report-only"];
    req.headers[policyHeader] = csp;
    res.setHeader(policyHeader, csp);
    const key = newKey(exchange);
    req.headers[requestHeader] = key;
    open.set(key, exchange);
    res.once("close", () => open.delete(key));

    answerLimited(exchange);
    compressAnswer(res, acceptedEncoding(req.headers["accept-encoding"]));
    // Compressed here, and not a second time there.
    delete req.headers["accept-encoding"];
    watchBody(req, maxBodyBytes, () => (res.headersSent ? res.destroy() : refuseBody(exchange, maxBodyBytes)));
    await handler(req, res);
  }

  return {
    name: "page",
    at: "/",
    methods: ["GET", "HEAD", "POST"],
    maxBodyBytes,
    // In development pages are compiled as they are asked for, and nobody minds the wait.
    units: ({ pathname }) => (policy.dev ? 0 : isFile(pathname) ? 1 : renderUnits),
    async handle(exchange) {
      // In development a page may change without any of its data.
      if (!policy.dev && isReadingPage(exchange) && (await answerReady(exchange, () => renderFixed(exchange)))) return;
      // What is sent to a page is read while it is rendered; nobody holds a place meanwhile.
      if (!sendsBody(exchange.req)) await exchange.turn();
      await renderOwn(exchange);
    },
  };
}

/** A page that a limit refused answers as the API does, whatever status it was rendered with. */
function answerLimited(exchange: Exchange): void {
  const { res } = exchange;
  beforeHeaders(res, () => {
    const { limited } = exchange;
    if (!limited || (!limited.shown && res.statusCode < 500)) return undefined;
    res.setHeader("Retry-After", String(limited.retryAfterSeconds));
    return 429;
  });
}

/** What lies in the build as it is: icons and the like. */
const isFile = (pathname: string) => /\.[a-z0-9]{2,5}$/.test(pathname);

/** The client may choose the same id twice, through a proxy that we believe: the key is our own. */
const newKey = ({ client }: Exchange) => `${client.requestId}/${randomBytes(8).toString("base64url")}`;
const newNonce = () => randomBytes(16).toString("base64");

const readingPages = /^\/(?:$|(?:p|games|broadcasters|tags|u)\/)/;

/** Pages that show every visitor the same; what the pages' own router asks for is not one of them. */
function isReadingPage({ req, pathname }: Exchange): boolean {
  return (
    (req.method === "GET" || req.method === "HEAD") && req.headers.rsc === undefined && readingPages.test(pathname)
  );
}
