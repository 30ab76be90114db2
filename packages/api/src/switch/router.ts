import { adminProcedure, router } from "../trpc.ts";
import { listSwitches } from "./list-switches.ts";
import { SetSwitchInput, SetSwitchResult, SwitchList } from "./schema.ts";
import { setSwitch } from "./set-switch.ts";

export const switchRouter = router({
  list: adminProcedure
    .meta({ statements: 1 })
    .output(SwitchList)
    .query(({ ctx }) => listSwitches(ctx)),
  set: adminProcedure
    .meta({ statements: 2 })
    .input(SetSwitchInput)
    .output(SetSwitchResult)
    .mutation(({ ctx, input }) => setSwitch(ctx, ctx.actor.id, input)),
});
