import { say } from "../../lib/say.mjs";
import { choosePassword } from "../chosen-password.ts";
import type { AddCommand } from "../command.ts";
import { withAccounts } from "../with-accounts.ts";

export const addCreateAdmin: AddCommand = (program, signal) => {
  program
    .command("create-admin")
    .description("make an admin's account, and tell its password unless it is given")
    .argument("[username]", "3 to 32 of A-Z, a-z, 0-9, - and _", "admin")
    .option("--email <address>", "an e-mail address to sign in by, too")
    .option("--password-stdin", "take the password from standard input")
    .action((username: string, options: { email?: string; passwordStdin?: boolean }) =>
      withAccounts(signal, async ({ app, createAdmin }) => {
        const { password, tell } = await choosePassword(options);
        await createAdmin(app, { username, email: options.email ?? null, password });
        say(`${username} can sign in now, and is an admin`);
        tell();
      }),
    );
};
