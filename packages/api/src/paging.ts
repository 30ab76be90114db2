import { z } from "zod";

/** tRPC's infinite queries send this beside the cursor. Lists only go forward. */
export const Direction = z.literal("forward").optional();
