import path from "node:path";
import { MigrationError, migrate } from "@medley/db/migrate";
import { contentHash } from "@medley/scripts/lib/content-hash";
import { env } from "@medley/scripts/lib/env";
import { note, step } from "@medley/scripts/lib/say";
import { root } from "@medley/scripts/lib/workspace";
import { seed } from "@medley/seed";
import type { SizeName } from "@medley/seed/sizes";
import { startPostgres } from "@medley/services";
import pg from "pg";

/** Databases with seeded content; what is measured runs on copies of them, which go afterwards. */
export interface Databases {
  /** A copy of the seeded database, ready to be written to. */
  copy(name: string): Promise<{ url: string; drop(): Promise<void> }>;
  stop(): Promise<void>;
}

/** Feeds look at hours and days: content that has aged longer is made anew. */
const freshMs = 36 * 3_600_000;

export const benchFolder = path.join(env.dataDir, "bench");

/** The embedded PostgreSQL of the bench's own folder with content of a size, kept between runs while its stamp holds. */
export async function openDatabases(size: SizeName, signal: AbortSignal): Promise<Databases> {
  const server = await step("Starting the bench's own PostgreSQL", () =>
    startPostgres({ dataDir: benchFolder, log: note }),
  );
  const admin = new pg.Client({ connectionString: server.url, application_name: "medley bench" });
  try {
    await admin.connect();
    const template = `seed_${size}`;
    await ensureSeeded(admin, { template, size, url: urlOf(server.url, template), signal });
    return {
      async copy(name) {
        const copied = `run_${name}`;
        const drop = async () => void (await admin.query(`drop database if exists ${copied} with (force)`));
        await drop();
        await step(`Copying ${size} content for ${name}`, async () => {
          await admin.query(`create database ${copied} template ${template} strategy file_copy`);
          await admin.query("checkpoint");
        });
        return { url: urlOf(server.url, copied), drop };
      },
      async stop() {
        await admin.end();
        await server.stop();
      },
    };
  } catch (error) {
    await admin.end();
    await server.stop();
    throw error;
  }
}

interface Wanted {
  template: string;
  size: SizeName;
  url: string;
  signal: AbortSignal;
}

const made = ["content", "load", "random", "words"].map((part) => `tooling/seed/src/${part}`);
const migrations = "packages/db/prisma/migrations";

async function ensureSeeded(admin: pg.Client, wanted: Wanted): Promise<void> {
  const { template, url } = wanted;
  const content = contentHash(root, [...made, "tooling/seed/data"], (name) => !name.endsWith(".test.ts"));
  const schema = contentHash(root, [migrations]);
  const { rows } = await admin.query<{ note: string | null }>(
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
    [template],
  );
  const [keptContent, keptSchema, at] = rows[0]?.note?.split(" ") ?? [];
  const isKept = keptContent === content && Date.now() - Number(at) < freshMs;
  if (isKept && keptSchema === schema) return;
  const isUpToDate = isKept && (await migrateContent(url));
  if (!isUpToDate) await makeContent(admin, wanted);
  await admin.query(`comment on database ${template} is '${content} ${schema} ${isUpToDate ? at : Date.now()}'`);
}

/** Content that was made before the newest migrations takes them as a site's would; false when it can't. */
function migrateContent(url: string): Promise<boolean> {
  return step("Bringing the kept content up to date", async () => {
    try {
      await migrate(url, { log: note });
    } catch (error) {
      if (!(error instanceof MigrationError)) throw error;
      note(error.message);
      return false;
    }
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("vacuum analyze");
      return true;
    } finally {
      await client.end();
    }
  });
}

async function makeContent(admin: pg.Client, { template, size, url, signal }: Wanted): Promise<void> {
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.query(`create database ${template}`);
  await migrate(url, { log: note });
  await step(`Making ${size} content, kept for later runs in ${benchFolder}`, () =>
    seed({ databaseUrl: url, dataDir: null, size, seed: "medley", signal, log: note }),
  );
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
