import { runChild } from "@medley/scripts/lib/child";
import { root } from "@medley/scripts/lib/workspace";
import { describeMachine as describeBare } from "@medley/scripts/machine";

/** Debian's. */
export const chromium = "/usr/bin/chromium";

/** What a figure says little without: the machine, its load right now, the versions, the state of the code, the day. */
export async function describeMachine() {
  // Debian's script around Chromium complains before it says its version.
  const said = (file: string, ...args: string[]) =>
    runChild(file, args, { cwd: root }).then(
      (text) => text.trim().split("\n").at(-1) ?? "unknown",
      () => "unknown",
    );
  return {
    ...describeBare(),
    chromium: await said(chromium, "--version"),
    commit: await said("git", "rev-parse", "--short", "HEAD"),
  };
}
