import sanitizeHtml from "sanitize-html";

const memberPage = /^\/u\/[A-Za-z0-9_-]{3,32}$/;
const elsewhere = /^https?:\/\//i;
const rel = "nofollow ugc noopener";

/** A link leads to a member's page or, in a tab of its own, to another site. Any other loses its tag, not its words. */
function link(_tag: string, { href = "" }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  if (memberPage.test(href)) return { tagName: "a", attribs: { href, rel } };
  if (elsewhere.test(href)) return { tagName: "a", attribs: { href, rel, target: "_blank" } };
  return { tagName: "span", attribs: {} };
}

function orderedList(tagName: string, { start = "" }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: /^\d{1,9}$/.test(start) ? { start } : {} };
}

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"],
    ...["h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: {
    a: ["href", "rel", "target"],
    ol: ["start"],
    th: [{ name: "align", values: ["left", "center", "right"] }],
    td: [{ name: "align", values: ["left", "center", "right"] }],
  },
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  transformTags: { a: link, ol: orderedList },
};

/** The second wall: whatever the parser let through, only these tags and attributes leave. */
export function sanitize(html: string): string {
  return sanitizeHtml(html, options);
}
