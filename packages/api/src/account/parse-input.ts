import type { z } from "zod";
import { invalid } from "../errors.ts";

/** What came in from outside the router, checked as the router would. Throws `invalid` with the field that is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join(".");
  throw invalid(issue?.message ?? "The request could not be understood.", field ? { field } : {});
}
