import { givenAlbum } from "@medley/api/testing";
import { eicar, startClamd } from "@medley/media/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fingers, middle, way } from "../testing/fingers.ts";
import { open } from "../testing/open.ts";
import { givenPerson, type Person } from "../testing/people.ts";
import { fileRow, givenPicture, handOver, inHand, pictureFile } from "../testing/pictures.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const clamd = await startClamd();
const site = useMedley({
  ...{ MEDLEY_ROLE: "all", MEDLEY_QUEUE_IMAGES: "0" },
  ...{ CLAMD_HOST: clamd.host, CLAMD_PORT: String(clamd.port) },
});
const visit = useBrowser(site);
let ada: Person;
let albums: Record<"lakes" | "other", string>;
let posts: string[];
afterAll(() => clamd.stop());
beforeAll(async () => {
  ada = await givenPerson(site, "ada");
  posts = [];
  for (const title of ["First", "Second", "Third"]) posts.push(await givenPicture(site, { authorId: ada.id, title }));
  albums = {
    lakes: await givenAlbum(site.db, { ownerId: ada.id, title: "Lakes", postIds: posts }),
    other: await givenAlbum(site.db, { ownerId: ada.id, title: "Others", postIds: [] }),
  };
});

const orderOf = async (albumId: string) =>
  (await site.db.prisma.albumItem.findMany({ where: { albumId }, orderBy: { position: "asc" } })).map(
    ({ postId }) => postId,
  );

describe("by touch", () => {
  test("a picture that is held and dragged takes another place in its album", async () => {
    const { page } = await visit({ as: ada, width: 390 });
    await open(page, `/albums/${albums.lakes}/lakes`);
    await page.getByRole("button", { name: "Arrange" }).tap();
    const order = page.getByRole("list", { name: "Order of the album" });
    const handle = order.getByRole("button", { name: "Move “First”, number 1" });
    await handle.scrollIntoViewIfNeeded();
    const [from, to] = [await middle(handle), await middle(order.getByRole("button", { name: /^Move “Second”/ }))];
    const hand = await fingers(page);
    await hand.down(from);
    await page.getByText(/“First” (taken up|is over place 1)/).waitFor({ state: "attached" });
    for (const point of way(from, to)) await hand.move(point);
    await page.getByText("“First” is over place 2 of 3.").waitFor({ state: "attached" });
    await hand.up();
    const [first, second, third] = posts;
    await expect.poll(() => orderOf(albums.lakes)).toEqual([second, first, third]);
  });

  test("a picture over the window grows under two fingers and gives way to the next under one", async () => {
    const { page } = await visit({ width: 390 });
    const [, , third = ""] = posts;
    await open(page, `/p/${third}/a-fine-play?album=${albums.lakes}`);
    await page.getByRole("link", { name: "Enlarge “Third”" }).tap();
    const look = page.getByRole("dialog", { name: "Third" });
    await look.getByText("3 / 3").waitFor();
    const hand = await fingers(page);
    const at = (dx: number) => ({ x: 195 + dx, y: 422 });
    await hand.down(at(-40), at(40));
    await hand.move(at(-60), at(60));
    await hand.move(at(-80), at(80));
    await hand.up();
    await look.getByRole("button", { name: /^Zoom 200 %/ }).waitFor();
    await page.keyboard.press("0");
    await look.getByRole("button", { name: /^Zoom 100 %/ }).waitFor();
    await hand.down(at(-80));
    await hand.move(at(0));
    await hand.move(at(80));
    await hand.up();
    await page.getByRole("dialog").getByText("2 / 3").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL(({ pathname }) => !pathname.includes(third));
  });
});

test("by mouse a picture is dragged to another place, one becomes the album's cover, and its address is shared", async () => {
  const [first, second, third = ""] = posts;
  const { page, context } = await visit({ as: ada });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `/albums/${albums.lakes}/lakes`);
  await page.getByRole("button", { name: "Arrange" }).click();
  const order = page.getByRole("list", { name: "Order of the album" });
  const handle = order.getByRole("button", { name: "Move “Second”, number 1" });
  await handle.hover();
  const [from, to] = [await middle(handle), await middle(order.getByRole("button", { name: /^Move “First”/ }))];
  await page.mouse.down();
  for (const { x, y } of way(from, to)) await page.mouse.move(x, y);
  await page.getByText("“Second” is over place 2 of 3.").waitFor({ state: "attached" });
  await page.mouse.up();
  await expect.poll(() => orderOf(albums.lakes)).toEqual([first, second, third]);

  await order.getByRole("button", { name: "Make “Third” the cover" }).click();
  await order.getByRole("listitem").filter({ hasText: "Third" }).getByText("Cover", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText("Link copied").waitFor();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const visitor = await visit();
  await open(visitor.page, shared);
  await visitor.page.getByText("3 images", { exact: true }).waitFor();
  const { mediaKey } = await site.db.prisma.image.findUniqueOrThrow({ where: { postId: third } });
  const preview = visitor.page.locator("meta[property='og:image']");
  await expect.poll(() => preview.getAttribute("content")).toContain(mediaKey);
});

describe("files on their way", () => {
  test("say that one is offline, and go up when they are tried again", async () => {
    const { page, context } = await visit({ as: ada, expected: /ERR_INTERNET_DISCONNECTED/ });
    await open(page, "/upload");
    await context.route("**/api/uploads/**", (route) => route.abort("internetdisconnected"), { times: 1 });
    await page.getByLabel("Images", { exact: true }).setInputFiles(pictureFile("on-the-train.png"));
    const file = fileRow(page, "on-the-train.png");
    await file.getByText("You seem to be offline.").waitFor();
    await file.getByRole("button", { name: "Try again" }).click();
    await file.getByText("Ready to post").waitFor();
    // A look at another page loses nothing.
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Gallery" }).click();
    await page.getByRole("heading", { name: "Gallery" }).waitFor();
    // Nor does closing the tab there without a question.
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    await question.dismiss();
    expect(question.type()).toBe("beforeunload");
    await page.goBack();
    await file.getByText("Ready to post").waitFor();
  });

  test("stop when they are cancelled, and leave those be that were dropped or pasted", async () => {
    const { page, context } = await visit({ as: ada });
    await open(page, "/upload");
    // The first one's bytes never arrive: it is under way until somebody stops it.
    await context.route("**/api/uploads/**", () => undefined, { times: 1 });
    const stopped = page.waitForEvent("requestfailed", (request) => request.method() === "PUT");
    await page.getByLabel("Images", { exact: true }).setInputFiles(pictureFile("slow.png"));
    const slow = fileRow(page, "slow.png");
    await slow.getByRole("progressbar").waitFor();
    const dropped = await inHand(page, pictureFile("dropped.png"));
    await page.dispatchEvent("main", "dragover", { dataTransfer: dropped });
    await page.getByText("Let go to add them").waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
    await fileRow(page, "dropped.png").getByText("Ready to post").waitFor();
    const pasted = await inHand(page, pictureFile("pasted.png"));
    await pasted.evaluate((clipboardData) =>
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true })),
    );
    await fileRow(page, "pasted.png").getByText("Ready to post").waitFor();
    await slow.getByRole("button", { name: "Cancel slow.png" }).click();
    await slow.waitFor({ state: "detached" });
    await stopped;
    await page.getByRole("button", { name: "Post 2 images" }).waitFor();
  });

  test("are refused when the scanner finds something, and their owner is told, also later", async () => {
    const { page } = await visit({ as: ada });
    await open(page, "/upload");
    await page.getByLabel("Images", { exact: true }).setInputFiles(pictureFile("gift.png", 320, 240, eicar));
    await fileRow(page, "gift.png").getByText("Ready to post").waitFor();
    await page.getByRole("button", { name: "Post image" }).click();
    await fileRow(page, "gift.png").getByText("Our scanner found something harmful in this file").waitFor();
    await open(page, "/notifications");
    await page.getByText("The file was refused: the scanner found malware in it.").waitFor();
  });

  test("wait while the scanner is away, say so wherever their owner looks, and go on when it is back", async () => {
    const { page } = await visit({ as: ada });
    clamd.be("gone");
    await open(page, "/upload");
    await page.getByLabel("Images", { exact: true }).setInputFiles(pictureFile("patient.png"));
    const file = fileRow(page, "patient.png");
    await file.getByText("Ready to post").waitFor();
    await page.getByRole("button", { name: "Post image" }).click();
    const words = "It waits for our scanner, which is away. It goes on by itself.";
    await file.getByText(words).waitFor();
    const { id } = await site.db.prisma.post.findFirstOrThrow({ where: { title: "patient" } });
    const second = await visit({ as: ada });
    for (const address of ["/library", `/p/${id}/patient`]) {
      await open(second.page, address);
      await second.page.getByText(words).waitFor();
    }
    clamd.be("well");
    await handOver(site, id);
    await file.getByText("It’s up.").waitFor();
  });

  test("that failed are tried again by their owner's press, and are up when that helps", async () => {
    const { page } = await visit({ as: ada });
    clamd.be("full");
    await open(page, "/upload");
    await page.getByLabel("Images", { exact: true }).setInputFiles(pictureFile("stubborn.png"));
    const file = fileRow(page, "stubborn.png");
    await file.getByText("Ready to post").waitFor();
    await page.getByRole("button", { name: "Post image" }).click();
    await file.getByText("We couldn’t check this file. Try again in a while.").waitFor();
    clamd.be("well");
    await file.getByRole("button", { name: "Try again" }).click();
    await file.getByText("It’s up.").waitFor();
  });

  test("are warned about storage from four fifths on, on a phone, too", async () => {
    const bytes = 4_000_000_000n;
    const used = { bytes, files: 1 };
    await site.db.prisma.mediaUsage.upsert({
      where: { userId: ada.id },
      create: { userId: ada.id, ...used },
      update: used,
    });
    const { page } = await visit({ as: ada, width: 390 });
    for (const address of ["/upload", "/library"]) {
      await open(page, address);
      await page.getByText("Only 1.0 GB left.").filter({ visible: true }).waitFor();
    }
  });
});

test("pictures that are chosen move from one album into another", async () => {
  const { page } = await visit({ as: ada });
  await open(page, "/library");
  // The box lies in its label, so that one needn't aim.
  const box = (title: string) => page.locator("label").filter({ hasText: `Select “${title}”` });
  await box("Third").click();
  await box("First").click({ modifiers: ["Shift"] });
  await page.getByText("3 images", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Choose none" }).click();
  await page.getByRole("checkbox", { name: "Select “Second”" }).press("Space");
  await page.getByRole("button", { name: "Album", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Take out of").selectOption("Lakes");
  await dialog.getByRole("button", { name: /^Others/ }).click();
  await page.getByText("1 image in “Others”").waitFor();
  const [first, second, third] = posts;
  await expect.poll(() => orderOf(albums.other)).toEqual([second]);
  await expect.poll(() => orderOf(albums.lakes)).toEqual([first, third]);
});

test("a picture of oneself stands in the header as soon as it is prepared", async () => {
  const { page } = await visit({ as: ada });
  await open(page, "/settings/profile");
  await page.getByLabel("Your picture").setInputFiles(pictureFile("me.png"));
  await page.getByText("That’s you now.").waitFor();
  const shown = page.getByRole("banner").getByRole("button", { name: "Account of ada" }).locator("img");
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});
