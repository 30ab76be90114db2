import { z } from "zod";

/** An id in its one spelling: caches know it as text, where capitals would make it another. */
export const Id = z.uuid().toLowerCase();
