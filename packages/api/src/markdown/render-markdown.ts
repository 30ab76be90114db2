import { type MarkdownFlavour, parserOf } from "./parser.ts";
import { sanitize } from "./sanitize.ts";

/** Far above what honest writing of 10 000 characters needs; two thousand mentions of "@abc" make more. */
const mostCharacters = 60_000;

/**
 * A member's text as HTML: CommonMark with strikethrough, autolinks, tables and `@name`; no raw HTML, no images, links
 * only to http and https. Never throws. A text that would grow beyond all measure comes out as plain words.
 */
export function renderMarkdown(text: string, { flavour }: { flavour: MarkdownFlavour }): string {
  const parser = parserOf(flavour, text);
  const html = sanitize(parser.render(text)).trim();
  return html.length > mostCharacters ? `<p>${parser.utils.escapeHtml(text)}</p>` : html;
}
