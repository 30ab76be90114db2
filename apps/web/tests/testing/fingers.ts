import type { CDPSession, Locator, Page } from "playwright";

interface Point {
  x: number;
  y: number;
}

/** Fingers on the glass, as the browser itself gets them. */
export async function fingers(page: Page) {
  const glass: CDPSession = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at: Point[]) =>
    glass.send("Input.dispatchTouchEvent", { type, touchPoints: at.map((point, id) => ({ ...point, id })) });
  return {
    down: (...at: Point[]) => send("touchStart", at),
    move: (...at: Point[]) => send("touchMove", at),
    up: () => send("touchEnd", []),
  };
}

export async function middle(of: Locator): Promise<Point> {
  const box = await of.boundingBox();
  if (!box) throw new Error("It isn't there to be touched.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The points on the way from one to another, in quarters: what is dragged has to be seen moving. */
export const way = (from: Point, to: Point): Point[] =>
  [0.25, 0.5, 0.75, 1].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }));
