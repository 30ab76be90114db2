import { type App, ProductError } from "@medley/api/server";
import {
  type FeedAddress,
  feedInput,
  readFeedAddress,
  writeFeedAddress,
} from "../../src/features/feed/feed-address.ts";
import { galleryInput, readGalleryAddress, writeGalleryAddress } from "../../src/features/gallery/gallery-address.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import type { AnswerReady } from "../ready/ready-answers.ts";
import { type Recorded, recorded } from "../ready/record.ts";
import { sendRecorded } from "../ready/send-recorded.ts";
import { type AtomFeed, atomDocument } from "./atom-document.ts";
import { callAsVisitor } from "./call-as-visitor.ts";

type Visitor = Awaited<ReturnType<typeof callAsVisitor>>;
type Fixed = Partial<FeedAddress["filter"]>;
type Told = Pick<AtomFeed, "title" | "page" | "items">;

const at = "/atom/";

/**
 * What a page lists, for feed readers: `/atom` before the page's own address, its sort and filters included. The same for
 * everybody, as a visitor sees it: nothing marked NSFW. Made of the first page's cached reads, and dropped with them.
 */
export function atomRoute(app: App, answerReady: AnswerReady): Route {
  async function make(exchange: Exchange): Promise<Recorded> {
    const visitor = await callAsVisitor(app, exchange, "atom");
    const told = await tellPage(visitor, exchange);
    const document = atomDocument({ ...told, self: `/atom${told.page}` }, app.config.publicUrl);
    return recorded(200, new Headers({ "content-type": "application/atom+xml; charset=utf-8" }), document);
  }
  return {
    name: "atom",
    at,
    methods: ["GET", "HEAD"],
    maxBodyBytes: 0,
    units: () => 1,
    async handle(exchange) {
      const ready = () => make(exchange);
      if (await answerReady(exchange, ready)) return;
      await exchange.turn();
      await sendRecorded(exchange, await ready());
    },
  };
}

/** A page that is no list is not found, as one whose subject doesn't exist. */
async function tellPage(visitor: Visitor, { pathname, query }: Exchange): Promise<Told> {
  const params = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  const [folder = "", name = "", ...rest] = pathname.slice(at.length).split("/");
  if (folder === "gallery" && name === "" && rest.length === 0) {
    const { cursor: _, ...address } = readGalleryAddress(params);
    const { items } = await visitor.gallery.list(galleryInput(address));
    return { title: "Gallery · Medley", page: writeGalleryAddress(address), items };
  }
  const { cursor: _, ...address } = readFeedAddress(params);
  const list = rest.length === 0 ? await subjectOf(visitor, folder, name) : null;
  if (!list) throw new ProductError("not_found", "There is no feed at this address.");
  const { items } = await visitor.feed.list(feedInput(address, list.fixed));
  return { title: list.title, page: writeFeedAddress(list.base, address), items };
}

/** Whose or of what a feed is, as its page has it. */
async function subjectOf(visitor: Visitor, folder: string, name: string) {
  const of = (title: string, own: string, fixed: Fixed) => ({
    title: `${title} · Medley`,
    base: `/${folder}/${own}`,
    fixed,
  });
  if (name === "") return folder === "" ? { title: "Medley", base: "/", fixed: {} } : null;
  if (folder === "games") {
    const { name: title, slug } = await visitor.game.get({ slug: name });
    return of(title, slug, { game: slug });
  }
  if (folder === "broadcasters") {
    const { name: title, login } = await visitor.broadcaster.get({ login: name });
    return of(title, login, { broadcaster: login });
  }
  if (folder === "tags") {
    const { name: title, slug } = await visitor.tag.get({ slug: name });
    return of(`#${title}`, slug, { tags: [slug] });
  }
  if (folder === "u") {
    const { displayName, username } = await visitor.profile.get({ username: name });
    return of(displayName, username, { author: username });
  }
  return null;
}
