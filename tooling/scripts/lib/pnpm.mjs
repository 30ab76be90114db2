import { runChild } from "./child.mjs";
import { pnpmVersion, root } from "./workspace.mjs";

/**
 * Runs pnpm in the clone. It is fetched by npx, so that nothing but Node has to be there.
 * @param {string[]} args
 * @param {{ signal?: AbortSignal | undefined, env?: Record<string, string> }} [options]
 */
export function pnpm(args, { signal, env } = {}) {
  return runChild("npx", ["--yes", `pnpm@${pnpmVersion}`, ...args], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", CI: "1", ...env },
    ...(signal ? { signal } : {}),
  });
}
