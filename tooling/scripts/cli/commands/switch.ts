import { say } from "../../lib/say.mjs";
import type { AddCommand } from "../command.ts";
import { withAccounts } from "../with-accounts.ts";

export const addSwitch: AddCommand = (program, signal) => {
  program
    .command("switch")
    .description("turn an optimisation off or on in every running process; without a name, list them")
    .argument("[name]", "such as stale, or cache.post-card")
    .argument("[state]", "on or off")
    .action((name: string | undefined, state: string | undefined) =>
      withAccounts(signal, async ({ app, listSwitches, setSwitch, isSwitchName }) => {
        if (name === undefined) {
          const { items } = await listSwitches(app);
          for (const one of items) say(`${one.on ? "on " : "off"}  ${one.name.padEnd(20)} ${one.title}`);
          return;
        }
        if (!isSwitchName(name)) throw new Error(`No switch is called ${name}. See: npm run medley -- switch`);
        if (state !== "on" && state !== "off") throw new Error(`Say whether ${name} is to be on or off`);
        await setSwitch(app, null, { name, on: state === "on" });
        say(`${name} is ${state}`);
      }),
    );
};
