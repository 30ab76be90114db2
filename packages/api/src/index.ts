export type { ErrorCode, ErrorFacts } from "./errors.ts";
export type { AppRouter } from "./root.ts";
