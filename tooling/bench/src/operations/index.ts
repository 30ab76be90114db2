import type { Operation } from "./operation.ts";
import { pictures } from "./pictures.ts";
import { reads } from "./reads.ts";
import { writes } from "./writes.ts";

/** Everything with a target of its own that is measured without HTTP, in the table's order. */
export function operations(): readonly Operation[] {
  return [...reads, ...pictures, ...writes];
}
