import { cast as texts } from "@texts/cast";
import { useId } from "react";
import { type ColourKind, coloursOf, paintOf } from "./looks";

interface ColourFieldProps {
  label: string;
  kind: ColourKind;
  value: string;
  onChange: (word: string) => void;
  /** What the first choice says: nobody has chosen. */
  open?: string;
}

/** One of the artist's colours, or none; a colour that the text told in a word of its own is kept as a choice. */
export function ColourField({ label, kind, value, onChange, open = texts.open_ }: ColourFieldProps) {
  const name = useId();
  const known = coloursOf(kind);
  const words = value && !known.includes(value) ? [...known, value] : known;
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium text-text-2">
        {label} <span className="font-normal">· {value || open}</span>
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {["", ...words].map((word) => (
          <label
            key={word}
            className="relative size-8 cursor-pointer pointer-coarse:size-10"
            title={word || open}
          >
            <input
              type="radio"
              name={name}
              checked={value === word}
              onChange={() => onChange(word)}
              aria-label={word || open}
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              style={{ background: paintOf(kind, word) ?? undefined }}
              className="pointer-events-none grid size-full place-items-center rounded-full border border-line-strong text-text-2 outline-offset-2 peer-checked:outline-3 peer-checked:outline-primary peer-focus-visible:outline-3 peer-focus-visible:outline-link"
            >
              {word === "" && "–"}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
