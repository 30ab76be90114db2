import pg from "pg";
import type { Role } from "./content/people.ts";
import { type Size, type SizeName, sizes } from "./content/sizes.ts";
import { createWorld } from "./content/world.ts";
import { requireEmpty } from "./load/emptiness.ts";
import { type Credential, loadPeople } from "./load/load-people.ts";
import { loadStories, type Written } from "./load/load-stories.ts";
import { settle } from "./load/settle.ts";
import { createStages } from "./load/stages.ts";
import { switchTriggers } from "./load/triggers.ts";
import { type PosterBook, posterBook } from "./posters/poster-book.ts";
import { writePosters } from "./posters/write-posters.ts";
import { createRandom } from "./random/random.ts";

const dayMs = 86_400_000;

export interface SeedOptions {
  /** A migrated database with nothing in it. */
  databaseUrl: string;
  /** Where pictures go, below `media/posters`. */
  dataDir: string;
  size: SizeName;
  /** The moment that ages count back from; the same content for the same moment and seed. Now by default. */
  now?: Date;
  seed?: string;
  /** Stops the work; nothing of it is kept then, except pictures. */
  signal?: AbortSignal;
  /** Told what is being done, a line at a time. */
  log: (line: string) => void;
}

/** Somebody who can sign in to what was made. */
export interface SeedAccount extends Credential {
  displayName: string;
  role: Role;
}

export interface Seeded extends Written {
  members: number;
  posters: number;
}

/** Fills an empty database in one transaction: all of it is there afterwards, or nothing. @throws NotEmpty */
export async function fill(options: SeedOptions, accounts: readonly SeedAccount[]): Promise<Seeded> {
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: "medley seed" });
  await client.connect();
  try {
    await client.query("begin");
    // Locks the tables as well, so that of two at once the second finds what the first made.
    await switchTriggers(client, "disable");
    await requireEmpty(client);
    const seeded = await write(client, options, accounts);
    await switchTriggers(client, "enable");
    await client.query("commit");
    await client.query("vacuum analyze");
    return seeded;
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, options: SeedOptions, accounts: readonly SeedAccount[]): Promise<Seeded> {
  const { size: name, now = new Date(), seed = "medley", log, signal } = options;
  const size: Size = sizes[name];
  const random = createRandom(`${seed}/${name}`);
  const world = createWorld({ now, size, cast: accounts, random });
  const posters = posterBook(size.posters, random);
  for (const statement of createStages) await client.query(statement);
  const since = new Date(now.getTime() - size.days * 2 * dayMs);
  await loadPeople(client, world, { accounts, since });
  const progress = ({ posts, votes, comments }: Written) => {
    signal?.throwIfAborted();
    log(`Posts: ${posts} of ${size.posts}, with ${votes} votes and ${comments} comments`);
  };
  const written = await loadStories(client, world, { posters, progress });
  await settle(client, { now, log });
  await draw(posters, options);
  return { ...written, members: world.people.all.length, posters: posters.pictures.size };
}

async function draw({ pictures }: PosterBook, { dataDir, signal, log }: SeedOptions): Promise<void> {
  const done = (count: number) => {
    signal?.throwIfAborted();
    if (count % 50 === 0 || count === pictures.size) log(`Pictures: ${count} of ${pictures.size}`);
  };
  await writePosters(pictures, { dataDir, done });
}
