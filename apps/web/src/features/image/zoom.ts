/** How a picture lies in its stage: how much larger than fitted, and how far its middle is from the stage's, in px. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

export const fitted: View = { scale: 1, x: 0, y: 0 };
const mostScale = 8;

/** Larger or smaller by a factor around a point, given from the stage's middle; that point of the picture stays put. */
export function zoomAt(view: View, factor: number, around: Point, picture: Size, stage: Size): View {
  const scale = Math.min(mostScale, Math.max(1, view.scale * factor));
  const by = scale / view.scale;
  const moved = { scale, x: around.x - (around.x - view.x) * by, y: around.y - (around.y - view.y) * by };
  return within(moved, picture, stage);
}

/** Moved by so many px, no further than its edges. */
export function panBy(view: View, by: Point, picture: Size, stage: Size): View {
  return within({ ...view, x: view.x + by.x, y: view.y + by.y }, picture, stage);
}

/** A picture as large as fits the stage, and not larger than it is. */
export function fit(picture: Size, stage: Size): Size {
  const scale = Math.min(1, stage.width / picture.width, stage.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

function within(view: View, picture: Size, stage: Size): View {
  const shown = fit(picture, stage);
  const room = (side: "width" | "height") => Math.max(0, (shown[side] * view.scale - stage[side]) / 2);
  const clamp = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  // "+ 0" because a clamp to nothing may leave a minus behind.
  return { scale: view.scale, x: clamp(view.x, room("width")) + 0, y: clamp(view.y, room("height")) + 0 };
}
