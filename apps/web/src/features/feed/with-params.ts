/** An address with its parameters, commas left readable. */
export function withParams(base: string, params: URLSearchParams): string {
  const query = params.toString().replaceAll("%2C", ",");
  return query ? `${base}?${query}` : base;
}
