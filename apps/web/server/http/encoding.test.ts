import { expect, test } from "vitest";
import { acceptedEncoding } from "./encoding.ts";

test.each([
  { header: "gzip, deflate, br, zstd", encoding: "br" },
  { header: "gzip", encoding: "gzip" },
  { header: "br;q=0.5, gzip;q=0.8", encoding: "gzip" },
  { header: "br;q=0, gzip", encoding: "gzip" },
  { header: "*", encoding: "br" },
  { header: "*;q=0", encoding: null },
  { header: "identity", encoding: null },
  { header: "GZip ; q=1.0", encoding: "gzip" },
  { header: "", encoding: null },
  { header: undefined, encoding: null },
])("$header takes $encoding", ({ header, encoding }) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
