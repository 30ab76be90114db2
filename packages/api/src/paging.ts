import { z } from "zod";

/** The longest page of a list. */
export const mostPerPage = 100;

/** What the inputs of lists share: where to go on, and how much. Lists only go forward. */
export const pageInput = {
  cursor: z.string().max(500).nullish(),
  /** tRPC's infinite queries send it beside the cursor. */
  direction: z.literal("forward").optional(),
  limit: z.int().min(1).max(mostPerPage).default(25),
};
