import { createHash } from "node:crypto";
import type { Random } from "../random/random.ts";
import { drawPoster, type PosterOrder } from "./poster.ts";

/** The pictures of a site: by their file's name, each as SVG. */
export interface PosterBook {
  readonly pictures: ReadonlyMap<string, string>;
  /** The address of a picture that fits; a new one as long as there are fewer than the limit. */
  order(order: PosterOrder): string;
}

/** Where the server serves the folder `media` of the data folder. */
const place = "/media/posters/";

export function posterBook(limit: number, random: Random): PosterBook {
  const pictures = new Map<string, string>();
  const named = new Map<string, { files: string[]; asked: number }>();

  function shelf(name: string) {
    const known = named.get(name);
    if (known) return known;
    const fresh = { files: [], asked: 0 };
    named.set(name, fresh);
    return fresh;
  }

  function order(wanted: PosterOrder): string {
    const { game, topic } = wanted;
    const homely = game.genre === "chat" ? topic : "any";
    const own = shelf(`${game.slug}/${homely}`);
    const shelves = [own, shelf(`${game.genre}/${homely}`), shelf("all")];
    own.asked += 1;
    const enough = pictures.size >= limit ? shelves.find(({ files }) => files.length > 0) : undefined;
    const shared = enough?.files[own.asked % enough.files.length];
    if (shared !== undefined) return place + shared;
    const svg = drawPoster(wanted, random.fork("poster", game.slug, homely, own.asked));
    const file = `${createHash("sha256").update(svg).digest("hex").slice(0, 24)}.webp`;
    pictures.set(file, svg);
    for (const { files } of shelves) files.push(file);
    return place + file;
  }

  return { pictures, order };
}
