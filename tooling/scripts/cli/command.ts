import type { Command } from "commander";

/** Adds one command to the program; the signal aborts when the person wants to stop. */
export type AddCommand = (program: Command, signal: AbortSignal) => void;
