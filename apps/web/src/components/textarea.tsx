import type { ComponentProps } from "react";
import { controlStyle } from "./control-style.ts";

/** Several lines; grows with what is typed where the browser can, and can be dragged everywhere. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={controlStyle(`field-sizing-content min-h-24 max-h-[60vh] resize-y py-2 ${className ?? ""}`)}
    />
  );
}
