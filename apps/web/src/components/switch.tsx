import { type ComponentProps, type ReactNode, useId } from "react";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "id"> & { label: ReactNode; hint?: ReactNode };

/** On or off, at once: the label left, the switch right. In a form that is saved by a button use `Checkbox`. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <label className={`flex items-center justify-between gap-6 py-2 has-disabled:opacity-55 ${className ?? ""}`}>
      <span>
        <span className="block font-medium">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="block text-13 text-ink-3">
            {hint}
          </span>
        ) : null}
      </span>
      <span className="relative inline-flex shrink-0">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state, aria-checked would repeat it
          role="switch"
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer h-6 w-10 appearance-none rounded-full border border-edge bg-surface-2 transition-colors checked:border-accent checked:bg-accent"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-ink-3 transition peer-checked:translate-x-4 peer-checked:bg-on-accent" />
      </span>
    </label>
  );
}
