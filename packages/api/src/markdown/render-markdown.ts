import { type MarkdownFlavour, parserOf } from "./parser.ts";
import { sanitize } from "./sanitize.ts";

/** Far above what honest writing needs; a table of empty cells could otherwise grow sixty times its text. */
const mostCharacters = 120_000;

/**
 * A member's text as HTML: CommonMark with strikethrough, autolinks, tables and `@name`; no raw HTML, no images, links
 * only to http and https. Never throws. A text that would grow beyond all measure comes out as plain words.
 */
export function renderMarkdown(text: string, { flavour }: { flavour: MarkdownFlavour }): string {
  const parser = parserOf(flavour);
  const html = parser.render(text);
  if (html.length > mostCharacters) return `<p>${parser.utils.escapeHtml(text)}</p>`;
  return sanitize(html).trim();
}
