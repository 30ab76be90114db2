const manyPixels = 12_000_000;

/**
 * How hard a WebP's encoder tries. Half the time at effort 2 costs a twentieth more bytes, which pays where there is much
 * to encode: in animations and huge originals.
 * @param {{ width: number, height: number, frames: number }} image
 */
export const webpEffort = ({ width, height, frames }) => (frames > 1 || width * height > manyPixels ? 2 : 4);
