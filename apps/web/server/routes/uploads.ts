import { type App, ProductError, publicError, storeUpload } from "@medley/api/server";
import { isId } from "@medley/db";
import { endAfterAnswer, limitHeaders, refuse, sendError, sendJson } from "../http/answer.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { ClientGone } from "../http/read-body.ts";

const at = "/api/uploads/";

/** Ten megabytes at some 35 kB/s. */
export const uploadTimeoutMs = 5 * 60_000;

const maxBodyBytes = 10 * 1024 * 1024;

/** What a refusal's reason is in HTTP, where its code alone says less. */
const statuses: Record<string, number> = {
  wrong_kind: 415,
  unreadable: 422,
  too_small: 422,
  wrong_length: 422,
  wrong_checksum: 422,
  storage_full: 507,
};

/** Takes the bytes of an announced file, as the body of a PUT; the answer to a second one is that to the first. */
export function uploadsRoute(app: App): Route {
  return {
    name: "uploads",
    at,
    methods: ["PUT"],
    maxBodyBytes,
    bodyTimeoutMs: uploadTimeoutMs,
    // Not begun when there is no room; once begun it mostly waits for bytes, and takes nobody's place.
    units: () => 1,
    async handle(exchange) {
      const { req, res, pathname } = exchange;
      const uploadId = pathname.slice(at.length);
      if (!isId(uploadId)) return refuse(exchange, 404, "upload", "There is nothing at this address.");
      const gone = new AbortController();
      req.once("close", () => {
        if (!req.complete) gone.abort(new ClientGone());
      });
      try {
        const upload = await storeUpload(await exchange.context("cookie-or-token"), {
          ...{ uploadId, body: req, signal: gone.signal },
          ...{ length: lengthOf(exchange), sha256: checksumOf(exchange) },
        });
        sendJson(res, 200, { upload });
      } catch (error) {
        answerFailure(exchange, app, gone.signal.aborted ? new ClientGone() : error);
      }
    },
  };
}

function answerFailure(exchange: Exchange, app: App, error: unknown): void {
  const { req, res, client } = exchange;
  if (error instanceof ClientGone) return void res.destroy();
  const told = publicError(error);
  if (told.code === "internal") app.log.error({ err: error, request: client.requestId }, "an upload failed");
  if (!req.complete) endAfterAnswer(exchange);
  for (const [name, value] of Object.entries(limitHeaders(undefined, [error]))) res.setHeader(name, value);
  sendError(exchange, told, statuses[told.facts.reason ?? ""]);
}

function lengthOf({ req }: Exchange): number | null {
  const said = req.headers["content-length"];
  return said === undefined ? null : Number(said);
}

function checksumOf({ req }: Exchange): string | null {
  const said = req.headers["x-content-sha256"];
  if (said === undefined) return null;
  if (typeof said === "string" && /^[0-9a-f]{64}$/i.test(said)) return said;
  throw new ProductError("invalid", "X-Content-Sha256 is 64 hexadecimal digits.", { reason: "checksum_format" });
}
