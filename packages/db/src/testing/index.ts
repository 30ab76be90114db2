export { keepDatabase } from "./keep-database.ts";
export type { MediumDatabase } from "./medium-database.ts";
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from "./test-database.ts";
export { useTestDatabase } from "./use-test-database.ts";
