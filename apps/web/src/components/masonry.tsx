import type { ComponentProps } from "react";

/** How many rows of the grid make a square; see `styles/masonry.css`. */
const rowsPerColumn = 24;

/** Pictures of all shapes side by side, in the order in which they are given. Children are `MasonryItem`s. */
export function Masonry(props: ComponentProps<"ul">) {
  return (
    <div className="masonry-frame">
      <ul {...props} className="masonry" />
    </div>
  );
}

type MasonryItemProps = Omit<ComponentProps<"li">, "style"> & {
  /** Width by height. */
  ratio: number;
};

/** One place, as high as its shape says before anything in it is there. */
export function MasonryItem({ ratio, ...rest }: MasonryItemProps) {
  // One row more for the gap below it.
  return <li {...rest} style={{ gridRow: `span ${Math.round(rowsPerColumn / ratio) + 1}` }} />;
}
