import { BrokenCircuitError } from "cockatiel";
import { ProductError } from "../errors.ts";

export type TwitchFailureKind = "network" | "timeout" | "status" | "malformed" | "refused";

/** Why Twitch did not give an answer: for logs and metrics, never for clients. */
export class TwitchFailure extends Error {
  readonly kind: TwitchFailureKind;

  constructor(kind: TwitchFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "TwitchFailure";
    this.kind = kind;
  }

  /** Not after a time-out: somebody has waited long enough. */
  get worthRetrying(): boolean {
    return this.kind === "network" || this.kind === "status";
  }

  /** A refusal is about one request, not about Twitch's health: it must not shut everybody else out. */
  get isOutage(): boolean {
    return this.kind !== "refused";
  }
}

/** What a caller learns: Twitch is away, not why. */
export function twitchUnavailable(cause?: unknown, retryAfterSeconds = 30): ProductError {
  const facts = { reason: "twitch", retryAfterSeconds };
  const error = new ProductError("unavailable", "Twitch is not answering right now. Try again shortly.", facts);
  error.cause = cause;
  return error;
}

/** Turns the ways a call to Twitch fails into the product's error; anything else is a bug and stays what it is. */
export async function orUnavailable<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TwitchFailure || error instanceof BrokenCircuitError) throw twitchUnavailable(error);
    throw error;
  }
}
