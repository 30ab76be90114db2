import type { Locator, Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { open, reopen } from "../testing/open.ts";
import { givenPerson, type Person } from "../testing/people.ts";
import { fileRow, givenPicture, pictureFile } from "../testing/pictures.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

// Pictures are prepared by the worker, so here it runs beside the pages; the queue has journeys of its own.
const site = useMedley({ MEDLEY_ROLE: "all", MEDLEY_QUEUE_IMAGES: "0" });
const visit = useBrowser(site);
let ada: Person;
let ben: Person;
beforeAll(async () => {
  ada = await givenPerson(site, "ada");
  ben = await givenPerson(site, "ben");
});

const drawing = {
  name: "logo.png",
  mimeType: "image/png",
  buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
};

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const titles = (list: Locator) =>
  list
    .getByRole("button", { name: /^Move/ })
    .evaluateAll((handles) => handles.map((handle) => /“(.*)”/.exec(handle.getAttribute("aria-label") ?? "")?.[1]));
const pictures = (page: Page) => page.getByRole("list", { name: "Images of the album" }).getByRole("link");

/** In the order in which somebody does it; each step stands on the one before. */
describe("a member's pictures", () => {
  test("go up together, and one that is none is refused in words while the others are posted", async () => {
    const { page } = await visit({ as: ada, expected: /status of 415/ });
    await open(page, "/submit");
    await page.getByRole("link", { name: "Images", exact: true }).last().click();
    await page.getByRole("heading", { name: "Upload images" }).waitFor();
    await page
      .getByLabel("Images", { exact: true })
      .setInputFiles([pictureFile("quiet_lake.png", 640, 480), drawing, pictureFile("tall-tree.png", 480, 640)]);
    await fileRow(page, "logo.png").getByText("That isn’t a JPEG, PNG, GIF or WebP picture.").waitFor();
    await fileRow(page, "tall-tree.png").getByText("Ready to post").waitFor();
    const lake = fileRow(page, "quiet_lake.png");
    await expect.poll(() => lake.getByLabel("Title").inputValue()).toBe("quiet lake");
    await lake.getByLabel("Title").fill("A quiet lake");
    const storage = page.getByRole("region", { name: "Storage" }).filter({ visible: true });
    await expect.poll(() => storage.textContent()).toMatch(/Storage0 B of/);
    await page.getByRole("button", { name: "Post 2 images" }).click();
    // Its words may still be changed, prepared or not.
    await lake.getByRole("button", { name: "Details" }).click();
    await lake.getByLabel("Description").fill("No wind at all.");
    await lake.getByRole("button", { name: "Save changes" }).click();
    await lake.getByText("It’s up.").waitFor();
    await fileRow(page, "tall-tree.png").getByText("It’s up.").waitFor();
    await expect.poll(() => storage.textContent()).not.toMatch(/Storage0 B of/);
    await lake.getByRole("link", { name: "Go to the post" }).click();
    await page.getByRole("heading", { name: "A quiet lake" }).waitFor();
    await expect
      .poll(() =>
        page
          .getByRole("link", { name: "Enlarge “A quiet lake”" })
          .locator("img")
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBeGreaterThan(0);
  });

  test("are looked at closely by keyboard", async () => {
    const { page } = await visit();
    await open(page, "/gallery");
    await page.getByRole("link", { name: /A quiet lake/ }).click();
    await page.getByRole("link", { name: "Enlarge “A quiet lake”" }).press("Enter");
    const look = page.getByRole("dialog", { name: "A quiet lake" });
    await look.getByRole("button", { name: /^Zoom 100 %/ }).waitFor();
    await page.keyboard.press("+");
    await look.getByRole("button", { name: /^Zoom 150 %/ }).waitFor();
    await page.keyboard.press("0");
    await look.getByRole("button", { name: /^Zoom 100 %/ }).waitFor();
    // On to the gallery's other one, whichever was published first.
    const onward = await look
      .getByRole("button", { name: /^(Next picture|Picture before)$/ })
      .getAttribute("aria-label");
    await page.keyboard.press(onward === "Next picture" ? "ArrowRight" : "ArrowLeft");
    await page.getByRole("dialog", { name: "tall tree" }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL("**/p/*/tall-tree");
  });

  test("are chosen by keyboard and put into an album of their own", async () => {
    const { page } = await visit({ as: ada });
    await open(page, "/library");
    await page.getByRole("checkbox", { name: "Select “tall tree”" }).press("Space");
    await page.getByRole("checkbox", { name: "Select “A quiet lake”" }).press("Shift+Space");
    await page.getByText("2 images", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Album", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("New album").fill("Outside");
    await dialog.getByRole("button", { name: "Create" }).click();
    await page.getByText("2 images in “Outside”").waitFor();
    await expect.poll(() => site.db.prisma.albumItem.count()).toBe(2);
  });

  test("are put into order by keyboard, and stay so", async () => {
    const { page } = await visit({ as: ada });
    await open(page, "/u/ada/albums");
    await page.getByRole("link", { name: "Outside" }).click();
    await page.getByRole("button", { name: "Arrange" }).click();
    const order = page.getByRole("list", { name: "Order of the album" });
    await order.getByRole("button", { name: /^Move/ }).first().waitFor();
    const [first = "", second = ""] = await titles(order);
    await order.getByRole("button", { name: `Move “${first}”, number 1` }).press("Space");
    await page.getByText(new RegExp(`“${first}” (taken up|is over place 1)`)).waitFor({ state: "attached" });
    await page.keyboard.press("ArrowRight");
    await page.getByText(`“${first}” is over place 2 of 2.`).waitFor({ state: "attached" });
    await page.keyboard.press("Space");
    await expect.poll(() => titles(order)).toEqual([second, first]);
    await expect
      .poll(async () => {
        const items = await site.db.prisma.albumItem.findMany({
          orderBy: { position: "asc" },
          include: { post: true },
        });
        return items.map(({ post }) => post.title);
      })
      .toEqual([second, first]);
    await reopen(page);
    await expect.poll(() => pictures(page).first().getAttribute("aria-label")).toContain(second);
  });

  test("vanish for others at once when they are made private", async () => {
    const visitor = await visit({ expected: /404/ });
    const { id, slug } = await site.db.prisma.album.findFirstOrThrow();
    await open(visitor.page, `/albums/${id}/${slug}`);
    await expect.poll(() => pictures(visitor.page).count()).toBe(2);
    const { mediaKey } = await site.db.prisma.image.findFirstOrThrow({ where: { post: { title: "tall tree" } } });
    const bytes = () => fetch(`${site.url}/media/${mediaKey}/small`).then(({ status }) => status);
    expect(await bytes()).toBe(200);

    const { page } = await visit({ as: ada });
    await open(page, "/library");
    await page.getByRole("checkbox", { name: "Select “tall tree”" }).press("Space");
    await page.getByRole("button", { name: "Visibility" }).click();
    await page.getByRole("dialog").getByLabel("Who can see it").selectOption("Only me");
    await page.getByRole("dialog").getByRole("button", { name: "Change" }).click();
    await page.getByText("1 image changed").waitFor();

    await reopen(visitor.page);
    await expect.poll(() => pictures(visitor.page).count()).toBe(1);
    await visitor.page.getByText("1 image", { exact: true }).waitFor();
    expect(await bytes()).toBe(404);
    await open(visitor.page, "/gallery");
    await expect.poll(() => visitor.page.getByRole("link", { name: /tall tree/ }).count()).toBe(0);
  });
});

describe("a picture's page and the gallery", () => {
  test("stand without JavaScript, pictures and all", async () => {
    const { page } = await visit({ javaScript: false });
    await page.goto("/gallery");
    await page.getByRole("link", { name: /A quiet lake/ }).click();
    const link = page.getByRole("link", { name: "Enlarge “A quiet lake”" });
    await expect.poll(() => link.getAttribute("href")).toMatch(/^\/media\/.+\/original$/);
  });

  test("give the file, an address and codes to take along, and take comments", async () => {
    const { page, context } = await visit({ as: ben });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { id, slug } = await site.db.prisma.post.findFirstOrThrow({ where: { title: "A quiet lake" } });
    const address = `${site.url}/p/${id}/${slug}`;
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await open(page, address);
    await page.getByText("No wind at all.").waitFor();
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download" }).click();
    expect((await file).suggestedFilename()).toBe("a-quiet-lake.png");
    await page.getByRole("button", { name: "Copy link", exact: true }).click();
    await expect.poll(copied).toBe(address);
    await page.getByRole("button", { name: "Embed" }).click();
    await page.getByRole("button", { name: "Copy BBCode" }).click();
    await expect.poll(copied).toMatch(/^\[url=.*\]\[img\]http.*\/media\/.*\[\/img\]\[\/url\]$/);
    await page.keyboard.press("Escape");
    await page.getByPlaceholder("Say something about it…").fill("Where is that?");
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await page.getByRole("region", { name: "Comments" }).getByRole("article").getByText("Where is that?").waitFor();
  });

  test("say so when a picture's bytes are missing, and show the rest", async () => {
    const { page, context } = await visit({ expected: /404/ });
    await context.route("**/media/**", (route) => route.fulfill({ status: 404 }));
    const { id, slug } = await site.db.prisma.post.findFirstOrThrow({ where: { title: "A quiet lake" } });
    await open(page, `/p/${id}/${slug}`);
    await page.getByText("The picture didn’t load").waitFor();
    await page.getByRole("heading", { name: "A quiet lake" }).waitFor();
    await expect
      .poll(() => page.locator("link[type='application/json+oembed']").getAttribute("href"))
      .toContain(encodeURIComponent(`/p/${id}/${slug}`));
    // In a list its frame stays, without the browser's sign for something broken.
    await open(page, "/gallery");
    await page.locator(`[data-post="${id}"] img`).waitFor({ state: "hidden" });
  });
});

test("the gallery goes on as one scrolls, every picture once, and is where one left it when one comes back", async () => {
  const numbers = Array.from({ length: 45 }, (_, n) => n + 1);
  const { id: authorId } = await givenPerson(site, "carl");
  await Promise.all(numbers.map((n) => givenPicture(site, { authorId, title: `Number ${n}`, publishedAt: ago(n) })));
  const { page } = await visit();
  const sent = await (await page.request.get("/gallery?owner=carl")).text();
  expect([sent.includes("Number 40, by carl"), sent.includes("Number 41, by carl")]).toEqual([true, false]);
  await open(page, "/gallery?owner=carl");
  const tiles = page.getByRole("link", { name: /^Number \d+, by carl$/ });
  await page.mouse.move(700, 450);
  const last = page.getByRole("link", { name: "Number 45, by carl" });
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 4_000);
        return last.count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  await page.getByRole("button", { name: "Back to the top" }).waitFor();
  expect(await tiles.count()).toBe(45);
  await last.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const top = async () => (await last.boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await last.click();
  await page.getByRole("heading", { level: 1, name: "Number 45" }).waitFor();
  await page.goBack();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(8);
});

test("on a phone one uploads, and looks at what came of it, by thumb", async () => {
  const { page } = await visit({ as: ben, width: 390 });
  await open(page, "/upload");
  await page.getByLabel("Images", { exact: true }).setInputFiles(pictureFile("from-the-bus.png"));
  const file = fileRow(page, "from-the-bus.png");
  await file.getByRole("button", { name: "Details" }).tap();
  await file.getByLabel("Description").fill("It rained.");
  await page.getByRole("button", { name: "Post image" }).tap();
  await file.getByText("It’s up.").waitFor();
  await file.getByRole("link", { name: "Go to the post" }).tap();
  await page.getByText("It rained.").waitFor();
  await page.getByRole("link", { name: "Enlarge “from the bus”" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});
