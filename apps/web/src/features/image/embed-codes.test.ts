import { expect, test } from "vitest";
import { embedCodes } from "./embed-codes.ts";

const at = { page: "https://medley.example/p/1/a", picture: "https://medley.example/media/k/large" };
const codes = (title: string) =>
  Object.fromEntries(embedCodes({ ...at, title, width: 1600, height: 900 }).map(({ name, text }) => [name, text]));

test("each code shows the picture and leads to its page", () => {
  expect(codes("A view")).toEqual({
    HTML: `<a href="${at.page}"><img src="${at.picture}" alt="A view" width="1600" height="900"></a>`,
    Markdown: `[![A view](${at.picture})](${at.page})`,
    BBCode: `[url=${at.page}][img]${at.picture}[/img][/url]`,
  });
});

test("a title stays words, whatever is in it", () => {
  const { HTML = "", Markdown = "" } = codes(`"><script>alert(1)</script> ](x) \n[y]`);
  expect(HTML).not.toContain("<script");
  expect(HTML).toContain("&quot;&gt;&lt;script&gt;");
  expect(Markdown.startsWith(`[![">\\<script\\>`) || Markdown.startsWith('[!["\\>\\<script\\>')).toBe(true);
  expect(Markdown).toContain("\\]\\(x\\) \\[y\\]");
});
