import { note, say } from "../../lib/say.mjs";
import type { AddCommand } from "../command.ts";
import { withAccounts } from "../with-accounts.ts";

const tellEveryMs = 2_000;

export const addDeleteMember: AddCommand = (program, signal) => {
  program
    .command("delete-member")
    .description("delete a member for good: votes taken back, comments [deleted], posts gone; stopped, a job goes on")
    .argument("<username>")
    .option("--keep-posts", "leave the posts that others can open, without the member's name")
    .action((username: string, options: { keepPosts?: boolean }) =>
      withAccounts(signal, async ({ app, deleteMember, eraseMember }) => {
        const deletion = await deleteMember(app, { username, keepsPosts: options.keepPosts ?? false });
        say(`${username} can't sign in any more; erasing what they left`);
        let told = performance.now();
        const erased = await eraseMember(app, deletion, {
          signal,
          progress: (soFar) => {
            if (performance.now() - told < tellEveryMs) return;
            told = performance.now();
            note(words(soFar));
          },
        });
        say(`Erased: ${words(erased)}`);
      }),
    );
};

/** "12 posts, 3 comments": whatever there is of. */
function words(erased: Readonly<Record<string, number>>): string {
  const some = Object.entries(erased).filter(([, count]) => count > 0);
  const spaced = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return some.map(([name, count]) => `${count} ${spaced(name)}`).join(", ") || "nothing was left";
}
