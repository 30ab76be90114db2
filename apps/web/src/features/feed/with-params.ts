import type { SearchParams } from "./feed-address.ts";

/** An address with its parameters, commas left readable. */
export function withParams(base: string, params: URLSearchParams): string {
  const query = params.toString().replaceAll("%2C", ",");
  return query ? `${base}?${query}` : base;
}

/** An address with all that was asked of another one: where a page under an older title goes on to. */
export function withAsked(base: string, asked: SearchParams): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]));
  return withParams(base, new URLSearchParams(pairs));
}
