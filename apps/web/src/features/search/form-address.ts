import { withParams } from "../feed/with-params.ts";

/** The address a search form leads to, without what was left empty. */
export function formAddress(fields: FormData): string {
  const params = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value === "string" && value.trim() !== "") params.append(name, value.trim());
  }
  return withParams("/search", params);
}
