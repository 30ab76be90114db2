import { readSettings, type Settings } from "./settings.ts";

/** This process's own settings. */
export function readOwnSettings(): Settings {
  return readSettings(process.env);
}

/** What a child process is given: this process's environment with some variables set. */
export function environmentWith(set: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...set };
}

/** Libraries choose their production code by this variable, before anything of ours runs. */
export function settleNodeEnv(): void {
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || "production" });
}
