import { join } from "node:path";
import { defineConfig } from "prisma/config";

// The CLI would download its engine, and phone home, before anything else: name ours first (docs/decisions/0003).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "prisma/engine/schema-engine.mjs");
process.env.CHECKPOINT_DISABLE ??= "1";

export default defineConfig({
  schema: join(import.meta.dirname, "prisma/schema"),
  migrations: { path: join(import.meta.dirname, "prisma/migrations") },
  datasource: { url: process.env.DATABASE_URL },
});
