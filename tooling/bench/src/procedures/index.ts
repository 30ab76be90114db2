import { pictures } from "./pictures.ts";
import type { Procedures } from "./procedure.ts";
import { reads } from "./reads.ts";
import { staff } from "./staff.ts";
import { writes } from "./writes.ts";

/** Every procedure of which no other row is made, in the table's order. */
export const procedures: Procedures = { ...reads, ...writes, ...pictures, ...staff };
