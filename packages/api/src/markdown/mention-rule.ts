import type { MarkdownIt, StateInline } from "markdown-it";

const name = /@([A-Za-z0-9_-]{3,32})(?![A-Za-z0-9_-])/y;
/** What may not stand before the sign: it would be an e-mail address or part of a path. */
const joined = /[\p{L}\p{N}@./-]$/u;

/** `@name` becomes a link to that member's page, marked so that it can be told from a written link. */
function mention(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "@" || state.linkLevel > 0) return false;
  const before = state.src.slice(Math.max(0, state.pos - 2), state.pos);
  if (joined.test(before)) return false;
  name.lastIndex = state.pos;
  const written = name.exec(state.src)?.[1];
  // In "_@name_" the last mark ends the emphasis that the first began.
  const username = before.endsWith("_") ? written?.replace(/_+$/, "") : written;
  if (!username || username.length < 3 || state.pos + username.length >= state.posMax) return false;
  if (!silent) {
    const open = state.push("link_open", "a", 1);
    open.attrs = [["href", `/u/${username}`]];
    open.markup = "mention";
    const text = state.push("text", "", 0);
    text.content = `@${username}`;
    state.push("link_close", "a", -1).markup = "mention";
  }
  state.pos += username.length + 1;
  return true;
}

export function mentions(parser: MarkdownIt): void {
  parser.inline.ruler.push("mention", mention);
}
