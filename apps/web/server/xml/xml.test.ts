import { expect, test } from "vitest";
import { readXml } from "../testing/read-xml.ts";
import { xml, xmlDocument } from "./xml.ts";

test("what is put in comes out again, whatever it is, as text and as an attribute", () => {
  for (const text of [`]]> & "quoted" <b>'bold'</b> &amp; <!--`, "Größe 日本語 👩‍🚀", "a\rb\nc\td", "\u{10ffff}"]) {
    const { root } = readXml(xmlDocument(xml`<a b="${text.replace(/\s/g, " ")}"><c>${text}</c></a>`).toString());
    expect([root.attributes.b, root.children[0]?.text]).toEqual([text.replace(/\s/g, " "), text]);
  }
});

test("what XML can't write is left out", () => {
  const lone = "\ud83d";
  expect(xml`<a>${`a\u0000b\u001bc\ufffed${lone}e`}</a>`.xml).toBe("<a>abcde</a>");
});

test("XML is put in as it is, and nothing as nothing", () => {
  const item = (n: number) => xml`<b n="${n}"/>`;
  expect(xml`<a>${[1, 2].map(item)}${item(3)}${null}${[]}</a>`.xml).toBe('<a><b n="1"/><b n="2"/><b n="3"/></a>');
});
