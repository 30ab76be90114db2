import { runChild } from "@medley/scripts/lib/child";
import { root } from "@medley/scripts/lib/workspace";
import { describeMachine as describeBare } from "@medley/scripts/machine";

/** Debian's. */
export const chromium = "/usr/bin/chromium";

/** What a figure says little without: the machine, its load right now, the versions, the state of the code, the day. */
export async function describeMachine() {
  const said = (file: string, ...args: string[]) =>
    runChild(file, args, { cwd: root }).then(
      (text) => text.trim(),
      () => "unknown",
    );
  return {
    ...describeBare(),
    // Debian's script around Chromium may complain beside its version.
    chromium: /Chromium [\d.]+/.exec(await said(chromium, "--version"))?.[0] ?? "unknown",
    commit: await said("git", "rev-parse", "--short", "HEAD"),
  };
}
