import type { ErrorCode, ErrorFacts } from "@medley/api";

/** What the API says of a failure, wherever it was called from. */
export interface ApiError {
  code: ErrorCode | "internal" | "offline";
  facts: ErrorFacts;
  requestId: string | undefined;
  message: string;
}

/** Reads an error thrown by a query, a mutation or the server caller. What is no API error is `internal`. */
export function readError(error: unknown): ApiError {
  const known = error as { data?: Partial<ApiError>; cause?: Partial<ApiError> & Error; message?: string };
  const source = known?.data?.code ? known.data : known?.cause?.code ? known.cause : undefined;
  const message = known?.message ?? "";
  if (source?.code) return { code: source.code, facts: source.facts ?? {}, requestId: source.requestId, message };
  const offline = error instanceof TypeError || known?.cause instanceof TypeError;
  return { code: offline ? "offline" : "internal", facts: {}, requestId: undefined, message };
}

export function hasCode(error: unknown, code: ApiError["code"]): boolean {
  return readError(error).code === code;
}
