import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render-markdown.ts";

const html = (text: string) => renderMarkdown(text, { flavour: "comment" });
const external = (href: string, words: string) =>
  `<a href="${href}" rel="nofollow ugc noopener" target="_blank">${words}</a>`;

describe("a member's text", () => {
  it.each([
    ["one\n\ntwo", "<p>one</p>\n<p>two</p>"],
    ["*a* __b__ ***c***", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>"],
    ["~~gone~~", "<p><s>gone</s></p>"],
    ["`a < b`", "<p><code>a &lt; b</code></p>"],
    ["a  \nb", "<p>a<br />\nb</p>"],
    ["> said", "<blockquote>\n<p>said</p>\n</blockquote>"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["```js\na && b\n```", "<pre><code>a &amp;&amp; b\n</code></pre>"],
    ["---", "<hr />"],
    ["\\*not\\* &amp; &copy;", "<p>*not* &amp; ©</p>"],
    ["[a](https://b.example/c)", `<p>${external("https://b.example/c", "a")}</p>`],
    ["[a][b]\n\n[b]: http://b.example", `<p>${external("http://b.example", "a")}</p>`],
    ["<https://b.example>", `<p>${external("https://b.example", "https://b.example")}</p>`],
    [
      "see https://b.example/a_b_c?d=1&e=2.",
      `<p>see ${external("https://b.example/a_b_c?d=1&amp;e=2", "https://b.example/a_b_c?d=1&amp;e=2")}.</p>`,
    ],
  ])("renders %j as CommonMark with autolinks and strikethrough", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it("renders a table with its alignment as an attribute, which a strict policy allows", () => {
    const table = html("| a | b |\n|:-:|--:|\n| 1 | 2 |");
    expect(table).toContain('<th align="center">a</th>');
    expect(table).toContain('<td align="right">2</td>');
    expect(table).not.toContain("style");
  });

  it("starts its headings below the page's own", () => {
    expect(html("# a\n\n## b\n\n###### c")).toBe("<h3>a</h3>\n<h4>b</h4>\n<h6>c</h6>");
  });

  it.each(["[a](mailto:a@b.example)", "[a](/p/1)", "[a](ftp://b.example)", "www.b.example", "main.rs", "a@b.example"])(
    "makes no link of %j",
    (text) => {
      expect(html(text)).not.toContain("<a");
    },
  );

  it("shows no image", () => {
    expect(html("![a](https://b.example/c.png)")).toBe(`<p>!${external("https://b.example/c.png", "a")}</p>`);
  });

  it("shows raw HTML as the words it is", () => {
    expect(html("<b>a</b>")).toBe("<p>&lt;b&gt;a&lt;/b&gt;</p>");
  });

  it("has neither headings, tables, rules nor code blocks in a bio", () => {
    const bio = renderMarkdown("# a\n\n---\n\n```\nb\n```\n\n|c|\n|-|\n|d|\n\n**e** https://f.example", {
      flavour: "bio",
    });
    expect(bio).not.toMatch(/<(h\d|hr|pre|table)/);
    expect(bio).toContain("<strong>e</strong>");
    expect(bio).toContain('<a href="https://f.example"');
  });

  it("keeps a description's headings and tables", () => {
    const description = renderMarkdown("# a\n\n|c|\n|-|\n|d|", { flavour: "description" });
    expect(description).toMatch(/<h3>a<\/h3>[\s\S]*<table>/);
  });

  it("leaves a table of thousands of cells as typed", () => {
    const wide = `${"|a".repeat(200)}\n${"|-".repeat(200)}\n${"a\n".repeat(1_000)}`;
    expect(html(wide).length).toBeLessThan(2 * wide.length);
    expect(html(wide)).not.toContain("<td");
    expect(html(`|a|b|\n|-|-|\n${"|c|d|\n".repeat(1_000)}`)).toContain("<td");
  });

  it("comes out as plain words when its markup would grow beyond all measure", () => {
    expect(html("@abc ".repeat(2_000))).toBe(`<p>${"@abc ".repeat(2_000)}</p>`);
  });
});
