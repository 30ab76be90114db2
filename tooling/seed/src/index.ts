export { type DemoOptions, seedDemoIfEmpty, type WhoIsThere, whoIsThere } from "./demo.ts";
export { type DemoAccount, demoAccountsFile } from "./demo-accounts.ts";
export type { Seeded, SeedOptions } from "./fill.ts";
export { labelPosts, type PostLabel } from "./labels.ts";
export { NotEmpty } from "./load/emptiness.ts";
export { seed } from "./seed.ts";
export { giveTokens, keepTokens } from "./tokens.ts";
