import { parserOf } from "./parser.ts";

const most = 10;

/** The members a text names, as written, each once whatever its case, at most ten: those its rendering links to. */
export function findMentions(text: string): string[] {
  const names = new Map<string, string>();
  for (const block of parserOf("comment", text).parse(text, {})) {
    for (const token of block.children ?? []) {
      if (token.type !== "link_open" || token.markup !== "mention") continue;
      const name = String(token.attrGet("href")).slice("/u/".length);
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()].slice(0, most);
}
