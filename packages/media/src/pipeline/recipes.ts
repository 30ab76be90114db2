/** A WebP no wider than `longestWidth` and no higher than twice that, never enlarged. */
export interface SizedVariant {
  name: string;
  longestWidth: number;
  quality: number;
  /** An animation stays one; else its first frame is shown. */
  isAnimated: boolean;
}

/** A WebP of equal sides, filled from the image's middle, never enlarged. */
export interface SquareVariant {
  name: string;
  side: number;
  quality: number;
}

export interface Recipe {
  /** From the widest to the narrowest: each is made of one small picture, not of the file. */
  sized: SizedVariant[];
  square: SquareVariant | null;
  /** Whether the image itself is kept, encoded anew in its own format. */
  original: boolean;
}

export const recipes = {
  image: {
    sized: [
      { name: "large", longestWidth: 1_600, quality: 88, isAnimated: true },
      { name: "medium", longestWidth: 800, quality: 85, isAnimated: false },
      { name: "small", longestWidth: 320, quality: 85, isAnimated: false },
      { name: "thumbnail", longestWidth: 160, quality: 82, isAnimated: false },
    ],
    square: null,
    original: true,
  },
  avatar: {
    sized: [],
    square: { name: "avatar", side: 256, quality: 85 },
    original: false,
  },
} satisfies Record<string, Recipe>;
