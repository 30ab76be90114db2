import type { ErrorCode } from "@medley/api";
import type { Person } from "./people.ts";
import type { Site } from "./use-medley.ts";

/** Calls a mutation as a browser's page does, with the session's cookie and this site's own Origin. Throws on a refusal. */
export async function change<Result>({ url }: Site, { cookie }: Person, procedure: string, input: unknown) {
  const headers = { "content-type": "application/json", origin: url, cookie };
  const answer = await fetch(`${url}/api/trpc/${procedure}`, { method: "POST", headers, body: JSON.stringify(input) });
  return resultOf<Result>(answer);
}

/** Asks a query by GET, as anybody. */
export async function ask<Result>(
  { url }: Site,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(`${url}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers,
  });
  return resultOf<Result>(answer);
}

/** What the API said no with. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ErrorCode | "internal";
  constructor(status: number, code: ErrorCode | "internal", message: string) {
    super(`${status} ${code}: ${message}`);
    this.code = code;
  }
}

async function resultOf<Result>(answer: Response): Promise<Result> {
  const body = (await answer.json()) as {
    result?: { data: Result };
    error?: { message: string; data: { code: ErrorCode | "internal" } };
  };
  if (body.result) return body.result.data;
  throw new Refusal(answer.status, body.error?.data.code ?? "internal", body.error?.message ?? "no words");
}
