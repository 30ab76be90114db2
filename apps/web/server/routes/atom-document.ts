import type { appRouter } from "@medley/api/server";
import { type Xml, xml, xmlDocument } from "../xml/xml.ts";

type Card = Awaited<ReturnType<ReturnType<typeof appRouter.createCaller>["feed"]["list"]>>["items"][number];

export interface AtomFeed {
  title: string;
  /** The page that shows the same, and the document's own address. */
  page: string;
  self: string;
  items: readonly Card[];
}

/** Of a feed without posts: it must have a date, and one that stays the same. */
const longAgo = "1970-01-01T00:00:00.000Z";

/** A list of posts as feed readers take it (RFC 4287, thumbnails as Media RSS has them). `publicUrl` makes its addresses. */
export function atomDocument({ title, page, self, items }: AtomFeed, publicUrl: string): Buffer {
  const at = (address: string) => new URL(address, publicUrl).href;
  const updated =
    items
      .map(({ publishedAt }) => publishedAt)
      .toSorted()
      .at(-1) ?? longAgo;
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<title>${title}</title>
<id>${at(self)}</id>
<link rel="self" type="application/atom+xml" href="${at(self)}"/>
<link rel="alternate" type="text/html" href="${at(page)}"/>
<icon>${at("/icon.svg")}</icon>
<updated>${updated}</updated>
${items.map((card) => entry(card, at))}</feed>`);
}

/** A post keeps its id whatever becomes of its title and of the site's address. */
function entry(card: Card, at: (address: string) => string): Xml {
  const { id, slug, title, publishedAt, author, tags, image } = card;
  const page = at(`/p/${id}/${slug}`);
  const large = variantOf(image, "large");
  return xml`<entry>
<id>urn:uuid:${id}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${page}"/>
${large && xml`<link rel="enclosure" type="${large.type}" href="${at(large.url)}"/>\n`}<published>${publishedAt}</published>
<updated>${publishedAt}</updated>
<author><name>${author.displayName}</name><uri>${at(`/u/${author.username}`)}</uri></author>
${tags.map(({ slug, name }) => xml`<category term="${slug}" label="${name}"/>\n`)}${thumbnail(card, at)}<content type="html">${content(card, page, at).xml}</content>
</entry>
`;
}

function variantOf(image: Card["image"], name: string) {
  return image?.variants.find((variant) => variant.name === name) ?? null;
}

function thumbnail({ image, thumbnailUrl }: Card, at: (address: string) => string): Xml | null {
  const small = variantOf(image, "small");
  if (small) return xml`<media:thumbnail url="${at(small.url)}" width="${small.width}" height="${small.height}"/>\n`;
  return thumbnailUrl === null ? null : xml`<media:thumbnail url="${at(thumbnailUrl)}"/>\n`;
}

/** What a reader shows: the picture, which leads to the post, and what it is of. HTML, which the entry escapes once more. */
function content(
  { title, image, thumbnailUrl, game, broadcaster }: Card,
  page: string,
  at: (url: string) => string,
): Xml {
  const medium = variantOf(image, "medium");
  const picture = medium?.url ?? thumbnailUrl;
  const size = medium ? xml` width="${medium.width}" height="${medium.height}"` : null;
  const shown = picture ? xml`<img src="${at(picture)}" alt="${title}"${size}>` : xml`${title}`;
  const of = [game?.name, broadcaster?.name].filter((name) => name !== undefined).join(" · ");
  return xml`<p><a href="${page}">${shown}</a></p>${of ? xml`<p>${of}</p>` : null}`;
}
