export { MigrationError } from "./error.ts";
export { type Migrated, type MigrateOptions, migrate } from "./migrate.ts";
export { pendingMigrations } from "./pending.ts";
