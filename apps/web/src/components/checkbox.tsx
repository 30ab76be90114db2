import Check from "lucide-react/icons/check";
import { type ComponentProps, type ReactNode, useId } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "id"> & { label: ReactNode; hint?: ReactNode };

/** A native checkbox with its label, and a hint below it when it needs one. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={className}>
      <label className="inline-flex items-start gap-2.5 has-disabled:opacity-55 pointer-coarse:min-h-11 pointer-coarse:items-center">
        <span className="relative mt-0.5 grid size-5 shrink-0 place-items-center pointer-coarse:mt-0">
          <input
            {...rest}
            type="checkbox"
            aria-describedby={hint ? `${id}-hint` : undefined}
            className="peer absolute inset-0 appearance-none rounded-[5px] border border-edge bg-surface-1 transition-colors checked:border-accent checked:bg-accent hover:border-ink-3 checked:hover:border-accent-strong checked:hover:bg-accent-strong"
          />
          <Check
            strokeWidth={3}
            className="pointer-events-none relative size-3.5 scale-75 text-on-accent opacity-0 transition peer-checked:scale-100 peer-checked:opacity-100"
          />
        </span>
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 pl-7.5 text-13 text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
