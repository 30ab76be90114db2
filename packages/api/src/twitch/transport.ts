import { ConsecutiveBreaker, circuitBreaker, ExponentialBackoff, handleWhen, retry, wrap } from "cockatiel";
import { TwitchFailure } from "./failure.ts";

export type TwitchReply = { status: number; headers: Headers; body: unknown };

export type TransportOptions = {
  /** For one attempt, from the first byte sent to the last received. */
  timeoutMs?: number;
  /** The first pause before another attempt; the next ones grow, with jitter. */
  retryDelayMs?: number;
  /** How long Twitch is left alone after five failures in a row. */
  breakMs?: number;
  /** Told of every failed attempt. */
  onFailure?: (failure: TwitchFailure) => void;
};

/** Sends a request and reads its reply. */
export type Transport = {
  /**
   * Up to three attempts; `read` turns the reply into what is wanted, or throws a TwitchFailure.
   * @throws TwitchFailure, or cockatiel's BrokenCircuitError while Twitch is left alone
   */
  send<Result>(url: URL, init: RequestInit, read: (reply: TwitchReply) => Result): Promise<Result>;
};

/** A way to Twitch that gives up in time: time-out, retries with backoff, and a breaker over all calls. */
export function createTransport(options: TransportOptions = {}): Transport {
  const { timeoutMs = 3_000, retryDelayMs = 100, breakMs = 30_000, onFailure = () => {} } = options;
  const again = retry(
    handleWhen((error) => error instanceof TwitchFailure && error.worthRetrying),
    { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: retryDelayMs, maxDelay: 10 * retryDelayMs }) },
  );
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof TwitchFailure && error.isOutage),
    { halfOpenAfter: breakMs, breaker: new ConsecutiveBreaker(5) },
  );
  const policy = wrap(again, breaker);

  return {
    send: (url, init, read) =>
      policy.execute(async () => {
        try {
          return read(await attempt(url, init, timeoutMs));
        } catch (error) {
          if (error instanceof TwitchFailure) onFailure(error);
          throw error;
        }
      }),
  };
}

async function attempt(url: URL, init: RequestInit, timeoutMs: number): Promise<TwitchReply> {
  const { status, headers, text } = await exchange(url, init, timeoutMs);
  if (status >= 500) throw new TwitchFailure("status", `Twitch answered ${status}`);
  return { status, headers, body: parse(text) };
}

/** A redirect is an error: it could carry the token elsewhere. */
async function exchange(url: URL, init: RequestInit, timeoutMs: number) {
  try {
    const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "TimeoutError") {
      throw new TwitchFailure("timeout", `Twitch did not answer within ${timeoutMs} ms`, { cause });
    }
    throw new TwitchFailure("network", "Twitch could not be reached", { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TwitchFailure("malformed", "Twitch answered something that is not JSON", { cause });
  }
}
