import { TRPCClientError } from "@trpc/client";
import type { ErrorCode, ErrorFacts } from "../errors.ts";

/** What the server said of a failed call. */
export interface MedleyError {
  /** Stable; `internal` is a fault of the server, `unreachable` means no answer came. */
  code: ErrorCode | "internal" | "unreachable";
  message: string;
  facts: ErrorFacts;
  /** To quote to whoever runs the server. */
  requestId: string | undefined;
}

/** Reads what a call rejected with. Anything that is not an answer of the API is `unreachable`. */
export function readMedleyError(error: unknown): MedleyError {
  const said = error instanceof TRPCClientError ? (error.data as Partial<MedleyError> | undefined) : undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (!said?.code) return { code: "unreachable", message, facts: {}, requestId: undefined };
  return { code: said.code, message, facts: said.facts ?? {}, requestId: said.requestId };
}
