import { z } from "zod";
import { BroadcasterLogin } from "../post/schema.ts";

export const GetBroadcasterInput = z.strictObject({ login: BroadcasterLogin });
export type GetBroadcasterInput = z.infer<typeof GetBroadcasterInput>;

export const Broadcaster = z.strictObject({ login: z.string(), name: z.string(), avatarUrl: z.string().nullable() });
export type Broadcaster = z.infer<typeof Broadcaster>;
