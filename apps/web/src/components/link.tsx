import type { ComponentProps } from "react";

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** False keeps the reader where they are on the page, as for a sort inside it. */
  scroll?: boolean;
};

/**
 * A link inside the site: a plain one, so that a feed's hundreds cost a page nothing. `FollowLinks` follows it without
 * a new document once it has started; nothing is fetched before.
 */
export function Link({ scroll = true, children, ...rest }: LinkProps) {
  return (
    <a {...rest} data-follow={scroll ? "" : "stay"}>
      {children}
    </a>
  );
}
