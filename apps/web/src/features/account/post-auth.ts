import type { ErrorCode, ErrorFacts } from "@medley/api";

interface Failure {
  message: string;
  data: { code: ErrorCode | "internal"; facts: ErrorFacts; requestId?: string };
}

/** Posts JSON to one of `/api/auth/*`. Rejects with what `readError` reads. */
export async function postAuth(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  // A proxy in front answers in its own words, if at all.
  const answer: { error?: Failure } | null = await response.json().catch(() => null);
  const data = answer?.error?.data ?? { code: response.status >= 502 ? "unavailable" : "internal", facts: {} };
  throw Object.assign(new Error(answer?.error?.message ?? ""), { data });
}
