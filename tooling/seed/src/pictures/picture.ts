/** A picture that images show, as processing made it. */
export interface Picture {
  format: string;
  width: number;
  height: number;
  thumbhash: string;
  variants: { name: string; width: number; height: number; bytes: number; type: string }[];
  /** Where the file of each variant lies, by its name; none when nobody will look. */
  files: Record<string, string>;
}

/** Sides of the pictures there are, in turn: screens, squares, portraits. */
export const pictureSides = [
  { width: 960, height: 540 },
  { width: 800, height: 800 },
  { width: 720, height: 1008 },
  { width: 960, height: 640 },
  { width: 1120, height: 480 },
] as const;

const widths = { thumbnail: 160, small: 320, medium: 800, large: 1600, original: 8192 };

/** What processing would have made, for content whose pictures nobody looks at. */
export function imaginePictures(count: number): Picture[] {
  return Array.from({ length: count }, (_, at) => {
    const { width, height } = pictureSides[at % pictureSides.length] ?? pictureSides[0];
    const variants = Object.entries(widths).map(([name, most]) => {
      const wide = Math.min(most, width);
      const high = Math.round((wide * height) / width);
      const type = name === "original" ? "image/jpeg" : "image/webp";
      return { name, width: wide, height: high, bytes: Math.round(wide * high * 0.12), type };
    });
    return { format: "jpeg", width, height, thumbhash: "GBgGBwAnWId3d4eAh3eHd4B3CHiI", variants, files: {} };
  });
}
