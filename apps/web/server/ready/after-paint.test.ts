import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { runAfterPaint } from "./after-paint.ts";

const page = (body: string) => `<html><head></head><body>${body}</body></html>`;
const own = 'nonce="n0"';
const file = (name: string) => `<script src="/${name}.js" async="" ${own}></script>`;

/** What a page's last script does in a browser where frames come when asked for. */
async function run(html: string, { hidden = false, picture }: { hidden?: boolean; picture?: Promise<void> } = {}) {
  const loaded: string[] = [];
  const frames: (() => void)[] = [];
  const timers: (() => void)[] = [];
  const text = html.match(/<script nonce="n0">([\s\S]*?)<\/script><\/body>/)?.[1] ?? "";
  runInNewContext(text, {
    document: {
      hidden,
      head: { append: ({ src }: { src: string }) => loaded.push(src) },
      createElement: () => ({}),
      querySelector: () => picture && { decode: () => picture },
    },
    requestAnimationFrame: (next: () => void) => frames.push(next),
    setTimeout: (next: () => void, ms = 0) => (ms > 0 ? 0 : timers.push(next)),
  });
  const settle = () => new Promise((done) => setImmediate(done));
  await settle();
  const nextFrame = async () => {
    for (const frame of frames.splice(0)) frame();
    for (const timer of timers.splice(0)) timer();
    await settle();
  };
  return { loaded, nextFrame, settle };
}

test("scripts in files are fetched after the first frame, in their order", async () => {
  const html = runAfterPaint(page(`${file("a")}<p>Words</p>${file("b")}`), "n0");
  expect(html.split("<script")).toHaveLength(2);
  expect(html).toContain("<p>Words</p>");
  const { loaded, nextFrame } = await run(html);
  expect(loaded).toEqual([]);
  await nextFrame();
  expect(loaded).toEqual(["/a.js", "/b.js"]);
});

test("the picture that the page asks for first is waited for, and one that can't be shown is not", async () => {
  let show = () => {};
  const picture = new Promise<void>((done) => {
    show = done;
  });
  const html = runAfterPaint(page(file("a")), "n0");
  const { loaded, nextFrame, settle } = await run(html, { picture });
  await nextFrame();
  expect(loaded).toEqual([]);
  show();
  await settle();
  await nextFrame();
  expect(loaded).toEqual(["/a.js"]);
  const broken = await run(html, { picture: Promise.reject(new Error("no picture")) });
  await broken.nextFrame();
  expect(broken.loaded).toEqual(["/a.js"]);
});

test("in a tab behind they are fetched at once, as nothing is shown there", async () => {
  const { loaded } = await run(runAfterPaint(page(file("a")), "n0"), { hidden: true });
  expect(loaded).toEqual(["/a.js"]);
});

test("what is not the page's own, inline, or for old browsers stays where it is", () => {
  const others = `<script src="/x.js" async=""></script><script ${own}>a()</script><script src="/old.js" noModule="" ${own}></script>`;
  expect(runAfterPaint(page(others), "n0")).toBe(page(others));
  const html = runAfterPaint(page(`<link rel="preload" as="script" href="/a.js" ${own}/>${file("a")}${others}`), "n0");
  expect(html).toContain(others);
  expect(html).not.toContain("preload");
});
