import type { PlaceJson } from "@medley/db/sql/album/place-json";
import { type Actor, memberId } from "../actor.ts";
import { lastingPart } from "../answer/lasting.ts";
import type { Context } from "../context.ts";
import type { ImageCard } from "../gallery/schema.ts";
import { presentImage } from "../image/present-image.ts";
import type { SharedCard } from "./cached.ts";
import { findMarks } from "./own-marks.ts";
import type { PostCard } from "./schema.ts";
import { findAuthors, findCards } from "./told-cards.ts";

export interface CardOptions {
  /** Also those that only readers with the link, or their author, may see. */
  unlisted?: boolean;
  /** Only cards that hold this; a card may have changed since the ids were listed. */
  only?: (card: SharedCard) => boolean;
}

/**
 * The cards of the posts, in the given order, with the reader's own marks. Posts that lists may no longer show are left
 * out, unless `unlisted` asks for them too. At most two statements, one when nobody is signed in; none for what is
 * cached or came along with the ids.
 */
export async function listCards(ctx: Context, ids: readonly string[], options: CardOptions = {}): Promise<PostCard[]> {
  return (await listDescribedCards(ctx, ids, options)).map(({ card }) => card);
}

/** The same, each with its post's description in Markdown. */
export async function listDescribedCards(
  ctx: Context,
  ids: readonly string[],
  options: CardOptions = {},
): Promise<{ card: PostCard; description: string }[]> {
  if (ids.length === 0) return [];
  const shared = await findCards(ctx, ids);
  const shown = shared.filter((card) => card !== null).filter((card) => isShown(ctx.actor, card, options));
  const dressed = await dress(ctx, shown);
  return dressed.flatMap(({ card, description }) => (isPublished(card) ? [{ card, description }] : []));
}

type Undated = Omit<PostCard, "publishedAt"> & { publishedAt: string | null };

const isPublished = (card: Undated): card is PostCard => card.publishedAt !== null;

/**
 * Cards of images that the caller found the reader may see in whatever state, each with that state, dated by its making
 * until it is published. As many statements as `listCards`.
 */
export async function listStatedCards(ctx: Context, places: readonly PlaceJson[]): Promise<ImageCard[]> {
  const shared = await findCards(
    ctx,
    places.map(({ id }) => id),
  );
  const dressed = await dress(
    ctx,
    shared.filter((card) => card !== null),
  );
  const byId = new Map(dressed.map(({ card }) => [card.id, card]));
  return places.flatMap(({ id, createdAt, status, visibility, reason }) => {
    const card = byId.get(id);
    if (!card) return [];
    return [{ ...card, publishedAt: card.publishedAt ?? createdAt, state: { status, visibility, reason } }];
  });
}

/** A published image among others. */
export const everybodysCard = (card: PostCard): ImageCard =>
  lastingPart(card, "everybody", () => ({ ...card, state: null }));

/** What isn't shared is put beside what is: author, views and the reader's own marks. */
async function dress(ctx: Context, shown: readonly SharedCard[]) {
  const [authors, marks] = await Promise.all([
    findAuthors(
      ctx,
      shown.map((card) => card.authorId),
    ),
    findMarks(
      ctx,
      shown.map((card) => card.id),
    ),
  ]);
  return shown.flatMap((shared) => {
    const author = authors.get(shared.authorId);
    if (!author) return [];
    const own = { viewCount: ctx.views.latest(shared.id, shared.viewCount), author, viewer: marks(shared.id) };
    return [{ card: cardOf(shared, own), description: shared.description }];
  });
}

type Own = Pick<PostCard, "viewCount" | "author" | "viewer">;

/** A cached card is one object for as long as it is held, and so is what readers with the same marks see of it. */
function cardOf(shared: SharedCard, own: Own): Undated {
  const { viewer, author, viewCount } = own;
  const marks = viewer ? `${viewer.vote} ${viewer.favorited}` : "visitor";
  const isStill = (known: Undated) => known.author === author && known.viewCount === viewCount;
  return lastingPart(shared, marks, () => ({ ...shownPart(shared), ...own }), isStill);
}

function shownPart({ access: _, authorId: __, description: ___, image, ...part }: SharedCard) {
  return { ...part, image: presentImage(image) };
}

function isShown(actor: Actor, card: SharedCard, { unlisted = false, only = () => true }: CardOptions): boolean {
  const open = card.access === "listed" || (unlisted && mayOpenUnlisted(actor, card));
  return open && only(card);
}

function mayOpenUnlisted(actor: Actor, { access, authorId }: SharedCard): boolean {
  return access === "linked" || (access === "private" && memberId(actor) === authorId);
}
