import CircleAlert from "lucide-react/icons/circle-alert";
import { type ReactNode, useId } from "react";

/** What a control needs so that label, hint and error belong to it. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean | undefined;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in words; the field is marked and the words are tied to it. */
  error?: string | undefined;
  required?: boolean;
  /** Shown at the label's end, such as "optional" or "37 / 200". */
  aside?: ReactNode;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A labelled control: `<Field label="Title" error={e}>{(control) => <Input {...control} name="title" />}</Field>`. */
export function Field({ label, hint, error, required, aside, className, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-13 text-ink-1">
          {label}
        </label>
        {aside ? <span className="text-12 text-ink-3 tabular-nums">{aside}</span> : null}
      </div>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined, required })}
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-13 text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 text-13 text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
