import path from "node:path";
import pg from "pg";
import type { Role } from "./content/people.ts";
import type { Sketch } from "./content/posts.ts";
import { type Size, sizes } from "./content/sizes.ts";
import type { World } from "./content/world.ts";
import { type ContentOptions, worldOf } from "./content/world-of.ts";
import { cancelOn } from "./load/cancel.ts";
import { requireEmpty } from "./load/emptiness.ts";
import type { Lanes } from "./load/lanes.ts";
import { loadAlbums } from "./load/load-albums.ts";
import { type Credential, loadPeople } from "./load/load-people.ts";
import { chunkSize, loadStories, type Written } from "./load/load-stories.ts";
import { nothingTaken, putBack, type TakenOff, takeOff } from "./load/rebuild.ts";
import { countWords, settleSearch } from "./load/settle/search.ts";
import { settle } from "./load/settle.ts";
import { createStages, dropStages } from "./load/stages.ts";
import { type StageTime, type Stopwatch, stopwatch } from "./load/stopwatch.ts";
import { type TableSize, tableSizes } from "./load/table-sizes.ts";
import { chunkTeller } from "./load/tell-chunk.ts";
import { ownTeller, type Tellers, tellerProcesses } from "./load/tellers.ts";
import { countedAndTold, switchTriggers } from "./load/triggers.ts";
import { clearUnfinished, noteFinished, noteUnfinished, waitForOthers } from "./load/unfinished.ts";
import { openGallery } from "./pictures/gallery.ts";
import { makePictures } from "./pictures/make-pictures.ts";
import { imaginePictures, type Picture } from "./pictures/picture.ts";
import { posterBook } from "./posters/poster-book.ts";
import { writePosters } from "./posters/write-posters.ts";
import type { Random } from "./random/random.ts";

const dayMs = 86_400_000;

export interface SeedOptions extends ContentOptions {
  /** A migrated database with nothing in it. */
  databaseUrl: string;
  /** Where pictures go, below `media/posters`; null when nobody will look at them. */
  dataDir: string | null;
  /** Stops the work; nothing of it is kept then, except pictures. */
  signal?: AbortSignal;
  /** Told what is being done, a line at a time. */
  log: (line: string) => void;
  /** Told how many of the posts are written. */
  progress?: (done: number, total: number) => void;
}

/** Somebody who can sign in to what was made. */
export interface SeedAccount extends Credential {
  displayName: string;
  role: Role;
}

export interface Seeded extends Omit<Written, "posters"> {
  members: number;
  posters: number;
  albums: number;
  stages: readonly StageTime[];
  tables: TableSize[];
}

/**
 * Fills an empty database: all of it is there afterwards, or nothing. It is one transaction, or for large sites
 * (`together`) several, by two connections at once; whoever kills such a seed leaves half of it to the next. @throws NotEmpty
 */
export async function fill(
  options: SeedOptions,
  accounts: readonly SeedAccount[],
  together = sizes[options.size].vast,
): Promise<Seeded> {
  const client = await connect(options);
  const helper = together ? await connect(options) : null;
  const canceller = await cancelOn(options.signal, options.databaseUrl, [client, helper]);
  try {
    const watch = stopwatch(options.log);
    await waitForOthers(client);
    await clearUnfinished(client);
    await client.query("begin");
    // Locks the tables as well, so that whoever writes to them meanwhile waits.
    await switchTriggers(client, "disable", countedAndTold);
    await requireEmpty(client);
    const written = await write(client, options, { accounts, watch, helper }).catch(async (error: unknown) => {
      // What a broken connection can't clear now, the next seed does: why it failed is what somebody wants to hear.
      await canceller.settled();
      await giveUp(client).catch(() => {});
      options.signal?.throwIfAborted();
      throw error;
    });
    await watch.time("Vacuum and analyze", () => client.query("vacuum analyze"));
    return { ...written, stages: watch.stages, tables: await tableSizes(client) };
  } finally {
    canceller.close();
    await helper?.end();
    await client.end();
  }
}

async function connect({ databaseUrl }: SeedOptions): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "medley seed" });
  // A connection that is lost is told by the next statement.
  client.on("error", () => {});
  await client.connect();
  for (const setting of forBulk) await client.query(setting);
  return client;
}

/** For these connections alone: sorts in memory, and no wait for the disk before the whole is there. */
const forBulk = [
  "set work_mem = '128MB'",
  "set maintenance_work_mem = '512MB'",
  "set temp_buffers = '128MB'",
  "set synchronous_commit = off",
  "set jit = off",
];

type Filling = { accounts: readonly SeedAccount[]; watch: Stopwatch; helper: pg.Client | null };

/** Begins in a transaction, which ends with the last of it, or with a helper as soon as others have to see the rows. */
async function write(client: pg.Client, options: SeedOptions, { accounts, watch, helper }: Filling) {
  const { log, signal } = options;
  const stopped = () => signal?.throwIfAborted();
  const planned = await watch.time("Planning", async () => worldOf(options, accounts));
  const { world, random, size, now } = planned;
  for (const statement of createStages) await client.query(statement);
  const since = new Date(now.getTime() - size.days * 2 * dayMs);
  const taken = size.rebuild || helper ? await takeOff(client) : nothingTaken;
  await noteUnfinished(client, taken);
  await watch.time("Writing members, games and tags", () => loadPeople(client, world, { accounts, since }));
  const { pictures, discard } = await watch.time("Making pictures of images", () =>
    hang(world, { size, random }, options),
  );
  const { posters, ...written } = await watch.time("Writing posts, votes and comments", () =>
    tell(client, { ...planned, pictures, accounts }, options),
  );
  // Drawn beside what PostgreSQL does from here on; a failure is heard of at the end.
  const drawing = watch.time("Drawing pictures", () => draw(posters, options));
  drawing.catch(() => {});
  const albums = await watch.time("Making albums", () => loadAlbums(client, size.albums));
  if (helper) await client.query("commit");
  await derive(helper ? [client, helper] : [client], { now, watch, stopped, taken });
  await drawing;
  await discard();
  if (helper) await client.query("begin");
  await watch.time("Committing", () => finish(client));
  log(`Posts: ${written.posts} of ${size.posts}, with ${written.votes} votes and ${written.comments} comments`);
  return { ...written, members: world.people.all.length, posters: posters.size, albums };
}

type Deriving = { now: Date; watch: Stopwatch; stopped: () => void; taken: TakenOff };

async function derive(lanes: Lanes, { now, watch, stopped, taken }: Deriving): Promise<void> {
  await settle(lanes, { now, watch, stopped });
  await watch.time("Indexing for search", () => settleSearch(lanes, stopped));
  await watch.time("Indexes, foreign keys and words in use", () =>
    putBack(lanes, taken, { stopped, beside: [countWords] }),
  );
}

async function giveUp(client: pg.Client): Promise<void> {
  await client.query("rollback");
  await clearUnfinished(client);
}

async function finish(client: pg.Client): Promise<void> {
  await switchTriggers(client, "enable", countedAndTold);
  await client.query(dropStages);
  await noteFinished(client);
  await client.query("commit");
}

/** Pictures for as many images as the size has pictures; nothing is drawn when nobody will look. */
async function hang(
  world: World,
  { size, random }: { size: Size; random: Random },
  { dataDir, signal, log }: SeedOptions,
): Promise<{ pictures: Picture[]; discard(): Promise<void> }> {
  if (dataDir === null || size.imageEvery === 0) {
    return { pictures: imaginePictures(size.pictures), discard: async () => {} };
  }
  const orders: Sketch[] = [];
  for (const sketch of world.sketches()) {
    if (sketch.kind === "image") orders.push(sketch);
    if (orders.length === size.pictures) break;
  }
  const done = (count: number) => {
    signal?.throwIfAborted();
    if (count % 10 === 0 || count === orders.length) log(`Pictures of images: ${count} of ${orders.length}`);
  };
  return makePictures(orders, { folder: path.join(dataDir, "processing"), random, done });
}

type Telling = ReturnType<typeof worldOf> & {
  accounts: readonly SeedAccount[];
  pictures: readonly Picture[];
};

async function tell(client: pg.Client, telling: Telling, options: SeedOptions): Promise<Written> {
  const { signal, progress } = options;
  const { posts } = telling.size;
  const tellers = openTellers(telling, options);
  try {
    return await loadStories(client, tellers, {
      posts,
      progress(written) {
        signal?.throwIfAborted();
        progress?.(written, posts);
      },
    });
  } finally {
    tellers.close();
  }
}

function openTellers({ world, random, size, now, accounts, pictures }: Telling, options: SeedOptions): Tellers {
  const { dataDir } = options;
  if (!size.vast) {
    const posters = posterBook(size.posters, random);
    return ownTeller(
      chunkTeller(world, { posters, gallery: openGallery(pictures, size.imageEvery), dataDir }, chunkSize),
    );
  }
  const cast = accounts.map(({ username, displayName, role }) => ({ username, displayName, role }));
  const { size: name, seed, images } = options;
  const content = { size: name, now, ...(seed !== undefined && { seed }), ...(images !== undefined && { images }) };
  return tellerProcesses({ content, cast, pictures, dataDir, chunkSize });
}

async function draw(posters: ReadonlyMap<string, string>, { dataDir, signal, log }: SeedOptions): Promise<void> {
  if (dataDir === null) return;
  const done = (count: number) => {
    signal?.throwIfAborted();
    if (count % 50 === 0 || count === posters.size) log(`Pictures: ${count} of ${posters.size}`);
  };
  await writePosters(posters, { dataDir, done });
}
