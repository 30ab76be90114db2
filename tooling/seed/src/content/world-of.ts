import { createRandom } from "../random/random.ts";
import type { CastMember } from "./people.ts";
import { type Size, type SizeName, sizes } from "./sizes.ts";
import { createWorld } from "./world.ts";

/** What content is made of: the same of the same. */
export interface ContentOptions {
  size: SizeName;
  /** The moment that ages count back from. Now by default. */
  now?: Date;
  seed?: string;
  /** Whether some of the posts are images, as they are unless told. */
  images?: boolean;
}

/** Everything there is on a site, before any of it is written. */
export function worldOf(
  { size: name, now = new Date(), seed = "medley", images = true }: ContentOptions,
  cast: readonly CastMember[],
) {
  const size: Size = images ? sizes[name] : { ...sizes[name], imageEvery: 0, albums: 0 };
  const random = createRandom(`${seed}/${name}`);
  return { world: createWorld({ now, size, cast, random }), random, size, now };
}
