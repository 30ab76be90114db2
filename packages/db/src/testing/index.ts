export { createEmptyDatabase, createTestDatabase, type TestDatabase } from "./test-database.ts";
export { useTestDatabase } from "./use-test-database.ts";
