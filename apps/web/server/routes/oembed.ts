import type { App, appRouter } from "@medley/api/server";
import { refuse, sendJson } from "../http/answer.ts";
import type { Route } from "../http/exchange.ts";
import { visitorHeaders } from "../ready/send-recorded.ts";
import { callAsVisitor } from "./call-as-visitor.ts";

type Post = Awaited<ReturnType<ReturnType<typeof appRouter.createCaller>["post"]["get"]>>;

interface Bounds {
  width: number;
  height: number;
}

/** What other sites show of a post whose address somebody pasted there (oembed.com): the same for everybody, as a visitor sees it. */
export function oembedRoute(app: App): Route {
  const { publicUrl } = app.config;
  return {
    name: "oembed",
    at: "/oembed",
    methods: ["GET", "HEAD"],
    maxBodyBytes: 0,
    units: () => 1,
    async handle(exchange) {
      const { query, res } = exchange;
      const format = query.get("format") ?? "json";
      if (format !== "json") return refuse(exchange, 501, "format", "Only format=json is spoken here.");
      const id = postId(query.get("url") ?? "", publicUrl);
      const bounds = { width: boundOf(query, "maxwidth"), height: boundOf(query, "maxheight") };
      if (Number.isNaN(bounds.width + bounds.height)) {
        return refuse(exchange, 400, "bounds", "maxwidth and maxheight are numbers of pixels.");
      }
      if (!id) return refuse(exchange, 404, "oembed", "There is no post at that address.");
      await exchange.turn();
      const post = await (await callAsVisitor(app, exchange, "oembed")).post.get({ id });
      sendJson(res, 200, embedOf(post, publicUrl, bounds), { "Cache-Control": visitorHeaders["Cache-Control"] });
    },
  };
}

/** The post that one of our own addresses names. */
function postId(address: string, publicUrl: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  if (origin !== new URL(publicUrl).origin) return null;
  return /^\/p\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i.exec(pathname)?.[1] ?? null;
}

function boundOf(query: URLSearchParams, name: string): number {
  const text = query.get(name);
  if (text === null) return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.NaN;
}

function embedOf(post: Post, publicUrl: string, bounds: Bounds): Record<string, unknown> {
  const common = {
    ...{ version: "1.0", title: post.title, provider_name: "Medley", provider_url: publicUrl, cache_age: 300 },
    author_name: post.author.displayName,
    author_url: new URL(`/u/${post.author.username}`, publicUrl).href,
  };
  // What is marked isn't shown to people who didn't ask for it.
  if (post.nsfw) return { ...common, type: "link" };
  const photo = largest(post, bounds, ["large", "medium", "small", "thumbnail"]);
  const thumbnail = largest(post, bounds, ["small", "thumbnail"]) ?? clipThumbnail(post, bounds);
  const preview = thumbnail && {
    ...{ thumbnail_url: new URL(thumbnail.url, publicUrl).href },
    ...{ thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height },
  };
  if (!photo) return { ...common, ...preview, type: "link" };
  const { url, width, height } = photo;
  return { ...common, ...preview, type: "photo", url: new URL(url, publicUrl).href, width, height };
}

function largest({ image }: Post, { width, height }: Bounds, names: readonly string[]) {
  const fitting = image?.variants.filter((one) => one.width <= width && one.height <= height) ?? [];
  return names.flatMap((name) => fitting.find((one) => one.name === name) ?? []).at(0);
}

/** As Twitch makes them. */
function clipThumbnail({ kind, thumbnailUrl }: Post, bounds: Bounds) {
  const [width, height] = [480, 272];
  if (kind !== "clip" || !thumbnailUrl || width > bounds.width || height > bounds.height) return undefined;
  return { url: thumbnailUrl, width, height };
}
