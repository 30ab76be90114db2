type ReasonChoiceProps = {
  value: string;
  name: string;
  /** What the author will read. */
  words: string | undefined;
  chosen: boolean;
  invalid: boolean;
  onChoose: () => void;
};

/** One reason of several, with its words below its name. */
export function ReasonChoice({ value, name, words, chosen, invalid, onChoose }: ReasonChoiceProps) {
  return (
    <label className="-mx-2 flex items-start gap-2.5 rounded-control px-2 py-1.5 hover:bg-surface-2 has-checked:bg-surface-2 pointer-coarse:min-h-11">
      <input
        type="radio"
        name="reason"
        value={value}
        checked={chosen}
        onChange={onChoose}
        aria-invalid={invalid || undefined}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="block font-medium text-13">{name}</span>
        {words ? <span className="block text-13 text-ink-3">{words}</span> : null}
      </span>
    </label>
  );
}
