import { invalid } from "../errors.ts";
import { renderMarkdown } from "../markdown/render-markdown.ts";

/** A comment's HTML. Throws `invalid` when nothing of the text would show, such as a link's definition alone. */
export function renderBody(body: string): string {
  const html = renderMarkdown(body, { flavour: "comment" });
  if (html === "") throw invalid("Nothing of this would show.", { reason: "empty", field: "body" });
  return html;
}
