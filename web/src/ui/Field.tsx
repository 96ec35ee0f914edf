import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { cx } from "@/lib/classes";

const BOX =
  "w-full rounded-lg border border-line-strong bg-ground px-3 text-text placeholder:text-text-3 aria-invalid:border-error disabled:opacity-60";

interface Around {
  label: string;
  /** Below the field; read with it. */
  hint?: ReactNode;
  error?: string | undefined;
  /** Only read aloud: what surrounds the field says it already. */
  hideLabel?: boolean;
  className?: string | undefined;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

function Labelled({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: Around & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium text-text-2"}>
        {label}
      </label>
      {children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-text-3 light:text-text-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Around & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Labelled {...{ label, hint, error, hideLabel, className }}>
      {(wiring) => <input {...rest} {...wiring} className={cx(BOX, "min-h-11")} />}
    </Labelled>
  );
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  boxClassName,
  ...rest
}: Around &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement>; boxClassName?: string }) {
  return (
    <Labelled {...{ label, hint, error, hideLabel, className }}>
      {(wiring) => (
        <textarea {...rest} {...wiring} className={cx(BOX, "py-2 leading-relaxed", boxClassName)} />
      )}
    </Labelled>
  );
}

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  choices,
  ...rest
}: Around & SelectHTMLAttributes<HTMLSelectElement> & { choices: readonly Choice[] }) {
  return (
    <Labelled {...{ label, hint, error, hideLabel, className }}>
      {(wiring) => (
        <select {...rest} {...wiring} className={cx(BOX, "min-h-11 pe-8")}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function Switch({
  label,
  hint,
  checked,
  onChange,
  disabled,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-start justify-between gap-4 py-1">
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-text-2">
            {hint}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        onClick={() => onChange(!checked)}
        className="group relative my-2 h-7 w-12 shrink-0 rounded-full border border-line-strong bg-card transition-colors before:absolute before:-inset-2 aria-checked:border-primary aria-checked:bg-primary disabled:opacity-50"
      >
        <span className="absolute start-0.5 top-0.5 size-5.5 rounded-full bg-text-2 transition-transform group-aria-checked:translate-x-5 group-aria-checked:bg-on-primary rtl:group-aria-checked:-translate-x-5" />
      </button>
    </div>
  );
}

/** A slider with its name and value. */
export function Range({
  label,
  shown,
  value,
  onChange,
  ...rest
}: {
  label: string;
  /** The value in words, read aloud too. */
  shown: string;
  value: number;
  min: number;
  max: number;
  step: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="text-sm font-medium text-text-2">
      <div className="flex justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <span aria-hidden className="font-mono text-xs tabular-nums">
          {shown}
        </span>
      </div>
      <input
        {...rest}
        id={id}
        type="range"
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-9 w-full accent-primary disabled:opacity-50"
      />
    </div>
  );
}
