import type { Page, Response } from "playwright";

/** Goes to an address and waits until React has taken over the page: a key pressed before that is nobody's. */
export async function open(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address);
  await hydrated(page);
  return answer;
}

export async function reopen(page: Page): Promise<void> {
  await page.reload();
  await hydrated(page);
}

/** Controls have React's properties once they are hydrated; effects that listen for keys follow the next frame. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("body, button, input, textarea")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps$")),
    ),
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
