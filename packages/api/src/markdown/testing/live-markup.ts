import sanitizeHtml from "sanitize-html";

const tags = new Set(
  "p br em strong s code pre blockquote ul ol li hr a h3 h4 h5 h6 table thead tbody tr th td".split(" "),
);
const attributes: Record<string, Record<string, RegExp>> = {
  a: {
    href: /^(https?:\/\/|\/u\/[A-Za-z0-9_-]{3,32}$)/i,
    rel: /^nofollow ugc noopener$/,
    target: /^_blank$/,
  },
  ol: { start: /^\d+$/ },
  th: { align: /^(left|center|right)$/ },
  td: { align: /^(left|center|right)$/ },
};

/** Every tag as our own output writes it; anything else that begins with "<" would be for a browser to interpret. */
const wellFormed = /^<(\/[a-z0-9]+|[a-z0-9]+( [a-z]+="[^"<>]*")*( \/)?)>/;

/** What in a piece of HTML, read by a real parser, is not on the list of things a member's text may contain. */
export function foreignMarkup(html: string): string[] {
  const found: string[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag(tag, present) {
      if (!tags.has(tag)) found.push(`<${tag}>`);
      for (const [name, value] of Object.entries(present)) {
        if (!attributes[tag]?.[name]?.test(value)) found.push(`<${tag} ${name}="${value}">`);
      }
    },
  });
  for (const { index } of html.matchAll(/</g)) {
    if (!wellFormed.test(html.slice(index))) found.push(html.slice(index, index + 40));
  }
  return found;
}
