import { plans } from "@texts/plans";
import { video } from "@texts/video";
import { Palette } from "lucide-react";
import type { Schemas } from "@/api/client";
import { Range, SelectField } from "@/ui/Field";
import type { Choices, Grade } from "./choices";
import { FileButton } from "./FileButton";

const texts = video.render;

/** Name, least, most, step, and how the value is read. */
const SLIDERS: readonly (readonly [keyof Grade, number, number, number, (value: number) => string])[] = [
  ["exposure", -2, 2, 0.1, texts.stops],
  ["contrast", 0, 2, 0.05, (value) => texts.percent(Math.round(value * 100))],
  ["saturation", 0, 2, 0.05, (value) => texts.percent(Math.round(value * 100))],
  ["temperature", -100, 100, 5, String],
  ["vignette", 0, 100, 5, texts.percent],
  ["grain", 0, 100, 5, texts.percent],
];

interface LookFieldsProps {
  choices: Choices;
  tables: readonly Schemas["Asset"][];
  mayGrade: boolean;
  onChange: (patch: Partial<Choices>) => void;
  onTable: (file: File) => void;
}

/** Colours and frame of the whole film. */
export function LookFields({ choices, tables, mayGrade, onChange, onTable }: LookFieldsProps) {
  return (
    <div className="flex flex-col gap-3 pb-3">
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={texts.letterbox}
          value={choices.letterbox}
          onChange={(event) => onChange({ letterbox: event.target.value })}
          choices={texts.letterboxes}
        />
        <SelectField
          label={texts.fit}
          value={choices.fit}
          onChange={(event) => onChange({ fit: event.target.value })}
          choices={Object.entries(texts.fits).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {!mayGrade && <p className="text-sm text-text-2">{texts.gradeNeeds(plans.names.pro ?? "")}</p>}
      {SLIDERS.map(([name, min, max, step, shown]) => (
        <Range
          key={name}
          label={texts.grades[name]}
          min={min}
          max={max}
          step={step}
          disabled={!mayGrade}
          value={choices.grade[name]}
          shown={shown(choices.grade[name])}
          onChange={(value) => onChange({ grade: { ...choices.grade, [name]: value } })}
        />
      ))}
      <SelectField
        label={texts.lut}
        value={choices.lut}
        disabled={!mayGrade}
        onChange={(event) => onChange({ lut: event.target.value })}
        choices={[
          { value: "", label: texts.noLut },
          ...tables.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      {mayGrade && (
        <FileButton accept=".cube" icon={<Palette aria-hidden className="size-4" />} onFile={onTable}>
          {texts.addLut}
        </FileButton>
      )}
    </div>
  );
}
