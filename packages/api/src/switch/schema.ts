import { z } from "zod";
import { type SwitchName, switchNames } from "./names.ts";

const SwitchNameSchema = z.enum(switchNames as [SwitchName, ...SwitchName[]]);

export const SetSwitchInput = z.strictObject({ name: SwitchNameSchema, on: z.boolean() });
export type SetSwitchInput = z.infer<typeof SetSwitchInput>;

/** A switch as it stands. */
export const SwitchState = z.object({
  name: SwitchNameSchema,
  kind: z.enum(["engine", "cache"]),
  title: z.string(),
  does: z.string(),
  costs: z.string(),
  on: z.boolean(),
  /** Null when it was never turned. `by` is null for the operator, who acts from the command line. */
  changed: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
});
export type SwitchState = z.infer<typeof SwitchState>;

export const SwitchList = z.object({ items: z.array(SwitchState) });
export type SwitchList = z.infer<typeof SwitchList>;

export const SetSwitchResult = z.object({ name: SwitchNameSchema, on: z.boolean() });
export type SetSwitchResult = z.infer<typeof SetSwitchResult>;
