import type { ComponentProps } from "react";
import { controlStyle } from "./control-style.ts";

/** One line of text. Spread a `Field`'s control props onto it. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={controlStyle(`h-10 pointer-coarse:h-11 ${className ?? ""}`)} />;
}
