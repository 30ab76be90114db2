import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";
import { Spinner } from "./spinner.tsx";

type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Waits: keeps its width and the focus, and ignores further presses. */
  pending?: boolean;
  disabled?: boolean;
};

/** A button; `type` is "button" unless said otherwise, so it never submits a form by accident. */
export function Button({ variant, size, icon, pending = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={buttonStyle(variant, size, className)}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending ? <Spinner className="absolute inset-0 m-auto" /> : null}
      <span className={pending ? "inline-flex items-center gap-2 opacity-0" : "contents"}>
        {icon}
        {children}
      </span>
    </button>
  );
}
