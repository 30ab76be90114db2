import { describe, expect, test } from "vitest";
import { mayChangeState } from "./origin-check.ts";

const own = "https://clips.example.org";
const cookie = "medley_session=ms_x";
const bearer = "Bearer mt_x";

describe("a request that may change state", () => {
  test.each([
    { from: "our page", headers: { origin: own, "sec-fetch-site": "same-origin", cookie }, may: true },
    { from: "our page in an older browser", headers: { origin: own, cookie }, may: true },
    { from: "our page whose origin was left out", headers: { "sec-fetch-site": "same-origin", cookie }, may: true },
    {
      from: "another site",
      headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site", cookie },
      may: false,
    },
    { from: "another site in an older browser", headers: { origin: "https://evil.example", cookie }, may: false },
    { from: "another site that hides its origin", headers: { origin: "null", cookie }, may: false },
    { from: "another site without a cookie", headers: { origin: "https://evil.example" }, may: false },
    {
      from: "a neighbour's subdomain",
      headers: { origin: "https://evil.example.org", "sec-fetch-site": "same-site", cookie },
      may: false,
    },
    {
      from: "a site that claims our origin",
      headers: { origin: own, "sec-fetch-site": "cross-site", cookie },
      may: false,
    },
    { from: "our address on another port", headers: { origin: `${own}:8443`, cookie }, may: false },
    { from: "our address by http", headers: { origin: "http://clips.example.org", cookie }, may: false },
    { from: "an address that begins with ours", headers: { origin: `${own}.evil.example`, cookie }, may: false },
    { from: "a program with a token", headers: { authorization: bearer }, may: true },
    {
      from: "a program with a token on another site's page",
      headers: { authorization: bearer, origin: "https://app.example" },
      may: true,
    },
    {
      from: "another site with a token of its own and our cookie",
      headers: { authorization: bearer, cookie, origin: "https://evil.example" },
      may: false,
    },
    {
      from: "another site with a name and password",
      headers: { authorization: "Basic eDp5", origin: "https://evil.example" },
      may: false,
    },
    { from: "a program without anything", headers: {}, may: true },
    { from: "a program with a cookie and no origin", headers: { cookie }, may: false },
  ])("from $from: $may", ({ headers, may }) => {
    expect(mayChangeState("POST", { host: "clips.example.org", ...headers }, [own])).toBe(may);
  });

  test("is judged by the host it was sent to when nobody said what our address is", () => {
    const host = "192.168.1.5:3000";
    expect(mayChangeState("POST", { host, origin: "http://192.168.1.5:3000", cookie }, [])).toBe(true);
    expect(mayChangeState("POST", { host, origin: "http://evil.example", cookie }, [])).toBe(false);
  });
});

test.each(["GET", "HEAD", "OPTIONS"])("%s changes nothing and may come from anywhere", (method) => {
  expect(mayChangeState(method, { origin: "https://evil.example", cookie }, [own])).toBe(true);
});
test.each(["POST", "PUT", "PATCH", "DELETE", "PROPFIND"])("%s may not", (method) => {
  expect(mayChangeState(method, { origin: "https://evil.example", cookie }, [own])).toBe(false);
});
