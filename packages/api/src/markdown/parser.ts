import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from "markdown-it";
import { mentions } from "./mention-rule.ts";

/** What a text is for. A bio is a few lines beside a name: no headings, tables, rules or code blocks. */
export type MarkdownFlavour = "comment" | "description" | "bio";

/** A text's headings start two levels down: the page's own come first in its outline. */
function lowerHeadings({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
  }
}

/** A cell's alignment as an attribute: the site's policy lets no style attribute work. */
function alignCells({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const style = token.attrGet("style");
    token.attrs = style ? [["align", String(style).replace("text-align:", "")]] : null;
  }
}

function createParser(): Parser {
  const parser = new MarkdownIt({ html: false, linkify: true, maxNesting: 40 });
  parser.disable("image");
  parser.validateLink = (url) => /^https?:\/\//i.test(url);
  // Only addresses written out with their scheme become links: "main.rs" and "@name@host" are no addresses.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  parser.core.ruler.push("lower_headings", lowerHeadings);
  parser.core.ruler.push("align_cells", alignCells);
  return parser.use(mentions);
}

const full = createParser();
const withoutTables = createParser().disable("table");
const brief = createParser().disable(["heading", "lheading", "table", "hr", "fence", "code"]);

/** A row shorter than its table's head is filled up with empty cells, so few characters could make very many. */
const mostCells = 8_000;

/** At least as many cells as the tables of a text can have. */
function cellsAtMost(text: string): number {
  const lines = text.split("\n");
  return lines.length * Math.max(...lines.map((line) => line.split("|").length));
}

/** The parser for a text; tables of thousands of cells stay the characters they were typed as. */
export function parserOf(flavour: MarkdownFlavour, text: string): Parser {
  if (flavour === "bio") return brief;
  return cellsAtMost(text) > mostCells ? withoutTables : full;
}
