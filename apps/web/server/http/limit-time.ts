import { endAfterAnswer, refuse } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { sendsBody } from "./read-body.ts";

/** A body that doesn't arrive in this time is not waited for, unless its route waits longer. */
export const bodyTimeoutMs = 30_000;

/** Refuses a request whose body takes too long, and ends its connection. */
export function limitBodyTime(exchange: Exchange, timeoutMs: number): void {
  const { req, res } = exchange;
  if (!sendsBody(req)) return;
  const timer = setTimeout(() => {
    if (req.complete) return;
    if (!res.headersSent) {
      endAfterAnswer(exchange);
      refuse(exchange, 408, "too_slow", "The request took too long to arrive.");
    }
    res.once("close", () => req.destroy());
    if (res.closed) req.destroy();
  }, timeoutMs);
  timer.unref();
  req.once("close", () => clearTimeout(timer));
  res.once("close", () => clearTimeout(timer));
}
