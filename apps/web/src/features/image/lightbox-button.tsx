import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** The same on any picture, in any theme. */
function style(className?: string) {
  return clsx(
    "pointer-events-auto grid size-9 shrink-0 place-items-center rounded-full bg-veil text-on-veil outline-on-veil transition-transform",
    "hover:scale-106 disabled:opacity-45 pointer-coarse:size-11 [&>svg]:size-5",
    className,
  );
}

type LightboxButtonProps = Omit<ComponentProps<"button">, "children"> & { label: string; icon: ReactNode };

export function LightboxButton({ label, icon, className, ...rest }: LightboxButtonProps) {
  return (
    <button type="button" {...rest} aria-label={label} title={label} className={style(className)}>
      {icon}
    </button>
  );
}

/** A file one keeps. */
export function LightboxLink({ label, icon, href }: { label: string; icon: ReactNode; href: string }) {
  return (
    <a href={href} download="" aria-label={label} title={label} className={style()}>
      {icon}
    </a>
  );
}
