import path from "node:path";
import pg from "pg";
import type { Role } from "./content/people.ts";
import type { SeedPost } from "./content/posts.ts";
import { type Size, type SizeName, sizes } from "./content/sizes.ts";
import { createWorld, type World } from "./content/world.ts";
import { requireEmpty } from "./load/emptiness.ts";
import { loadAlbums } from "./load/load-albums.ts";
import { type Credential, loadPeople } from "./load/load-people.ts";
import { loadStories, type Written } from "./load/load-stories.ts";
import { takeOff } from "./load/rebuild.ts";
import { settleSearch } from "./load/settle/search.ts";
import { settle } from "./load/settle.ts";
import { createStages } from "./load/stages.ts";
import { type StageTime, type Stopwatch, stopwatch } from "./load/stopwatch.ts";
import { type TableSize, tableSizes } from "./load/table-sizes.ts";
import { switchTriggers } from "./load/triggers.ts";
import { type Gallery, openGallery } from "./pictures/gallery.ts";
import { makePictures } from "./pictures/make-pictures.ts";
import { imaginePictures } from "./pictures/picture.ts";
import { type PosterBook, posterBook } from "./posters/poster-book.ts";
import { writePosters } from "./posters/write-posters.ts";
import { createRandom, type Random } from "./random/random.ts";

const dayMs = 86_400_000;

/** What content is made of: the same of the same. */
export interface ContentOptions {
  size: SizeName;
  /** The moment that ages count back from. Now by default. */
  now?: Date;
  seed?: string;
  /** Whether some of the posts are images, as they are unless told. */
  images?: boolean;
}

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

export interface Seeded extends Written {
  members: number;
  posters: number;
  albums: number;
  stages: readonly StageTime[];
  tables: TableSize[];
}

/** Everything there is on a site, before any of it is written. */
export function worldOf(
  { size: name, now = new Date(), seed = "medley", images = true }: ContentOptions,
  cast: readonly SeedAccount[],
) {
  const size: Size = images ? sizes[name] : { ...sizes[name], imageEvery: 0, albums: 0 };
  const random = createRandom(`${seed}/${name}`);
  return { world: createWorld({ now, size, cast, random }), random, size, now };
}

/**
 * Fills an empty database in one transaction: all of it is there afterwards, or nothing; of large sites only what search
 * needs comes later, by two connections at once. @throws NotEmpty
 */
export async function fill(options: SeedOptions, accounts: readonly SeedAccount[]): Promise<Seeded> {
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: "medley seed" });
  await client.connect();
  try {
    const watch = stopwatch(options.log);
    for (const setting of forBulk) await client.query(setting);
    await client.query("begin");
    // Locks the tables as well, so that of two at once the second finds what the first made.
    await switchTriggers(client, "disable");
    await requireEmpty(client);
    const written = await write(client, options, { accounts, watch });
    await switchTriggers(client, "enable");
    await watch.time("Committing", () => client.query("commit"));
    if (sizes[options.size].rebuild) await indexForSearch(client, options, watch);
    await watch.time("Vacuum and analyze", () => client.query("vacuum analyze"));
    return { ...written, stages: watch.stages, tables: await tableSizes(client) };
  } finally {
    await client.end();
  }
}

async function indexForSearch(client: pg.Client, { databaseUrl, signal }: SeedOptions, watch: Stopwatch) {
  const other = new pg.Client({ connectionString: databaseUrl, application_name: "medley seed, search" });
  await other.connect();
  try {
    await watch.time("Indexing for search", () => settleSearch([client, other], () => signal?.throwIfAborted()));
  } finally {
    await other.end();
  }
}

/** For this connection alone: sorts in memory, and no wait for the disk before the whole is there. */
const forBulk = [
  "set work_mem = '128MB'",
  "set maintenance_work_mem = '512MB'",
  "set temp_buffers = '128MB'",
  "set synchronous_commit = off",
  "set jit = off",
];

type Filling = { accounts: readonly SeedAccount[]; watch: Stopwatch };

async function write(client: pg.Client, options: SeedOptions, { accounts, watch }: Filling) {
  const { log, signal } = options;
  const stopped = () => signal?.throwIfAborted();
  const { world, random, size, now } = await watch.time("Planning", async () => worldOf(options, accounts));
  const posters = posterBook(size.posters, random);
  for (const statement of createStages) await client.query(statement);
  const since = new Date(now.getTime() - size.days * 2 * dayMs);
  const putBack = size.rebuild ? await takeOff(client) : [];
  await watch.time("Writing members, games and tags", () => loadPeople(client, world, { accounts, since }));
  const { gallery, discard } = await watch.time("Making pictures of images", () =>
    hang(world, { size, random }, options),
  );
  const written = await watch.time("Writing posts, votes and comments", () =>
    tell(client, world, { posters, gallery }, options),
  );
  const albums = await watch.time("Making albums", () => loadAlbums(client, size.albums));
  await settle(client, { now, watch, stopped });
  if (!size.rebuild) await watch.time("Indexing for search", () => settleSearch([client], stopped));
  if (putBack.length > 0) {
    await watch.time("Indexes and foreign keys", async () => {
      for (const statement of putBack) {
        stopped();
        await client.query(statement);
      }
    });
  }
  const { dataDir } = options;
  if (dataDir !== null) {
    await watch.time("Drawing pictures", () => draw(posters, options));
    await watch.time("Putting images in their places", async () => gallery.link(dataDir));
  }
  await discard();
  log(`Posts: ${written.posts} of ${size.posts}, with ${written.votes} votes and ${written.comments} comments`);
  return { ...written, members: world.people.all.length, posters: posters.pictures.size, albums };
}

type Showing = { posters: PosterBook; gallery: Gallery };

/** Pictures for as many images as the size has pictures; nothing is drawn when nobody will look. */
async function hang(
  world: World,
  { size, random }: { size: Size; random: Random },
  { dataDir, signal, log }: SeedOptions,
): Promise<{ gallery: Gallery; discard(): Promise<void> }> {
  if (dataDir === null || size.imageEvery === 0) {
    return { gallery: openGallery(imaginePictures(size.pictures), size.imageEvery), discard: async () => {} };
  }
  const orders: SeedPost[] = [];
  for (const post of world.posts()) {
    if (post.kind === "image") orders.push(post);
    if (orders.length === size.pictures) break;
  }
  const done = (count: number) => {
    signal?.throwIfAborted();
    if (count % 10 === 0 || count === orders.length) log(`Pictures of images: ${count} of ${orders.length}`);
  };
  const folder = path.join(dataDir, "processing");
  const { pictures, discard } = await makePictures(orders, { folder, random, done });
  return { gallery: openGallery(pictures, size.imageEvery), discard };
}

function tell(client: pg.Client, world: World, showing: Showing, { size, signal, progress }: SeedOptions) {
  const done = ({ posts }: Written) => {
    signal?.throwIfAborted();
    progress?.(posts, sizes[size].posts);
  };
  return loadStories(client, world, { ...showing, progress: done });
}

async function draw({ pictures }: PosterBook, { dataDir, signal, log }: SeedOptions): Promise<void> {
  if (dataDir === null) return;
  const done = (count: number) => {
    signal?.throwIfAborted();
    if (count % 50 === 0 || count === pictures.size) log(`Pictures: ${count} of ${pictures.size}`);
  };
  await writePosters(pictures, { dataDir, done });
}
