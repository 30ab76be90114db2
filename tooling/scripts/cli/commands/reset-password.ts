import { say } from "../../lib/say.mjs";
import { choosePassword } from "../chosen-password.ts";
import type { AddCommand } from "../command.ts";
import { withAccounts } from "../with-accounts.ts";

export const addResetPassword: AddCommand = (program, signal) => {
  program
    .command("reset-password")
    .description("give a member a new password, and sign them out everywhere")
    .argument("<username>")
    .option("--password-stdin", "take the password from standard input")
    .option("--revoke-tokens", "revoke the member's API tokens, too")
    .action((username: string, options: { passwordStdin?: boolean; revokeTokens?: boolean }) =>
      withAccounts(signal, async ({ app, resetPassword }) => {
        const { password, tell } = await choosePassword(options);
        await resetPassword(app, { username, password, revokeTokens: options.revokeTokens ?? false });
        say(`${username} has a new password, and is signed out everywhere`);
        tell();
      }),
    );
};
