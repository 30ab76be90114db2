import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link inside the site. Nothing is fetched before it is followed: a feed of fifty links would ask for fifty pages. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
