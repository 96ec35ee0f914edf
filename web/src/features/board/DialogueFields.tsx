import { board } from "@texts/board";
import { Plus, X } from "lucide-react";
import type { Panel } from "@/features/project/editor";
import { Button, IconButton } from "@/ui/Button";
import { TextArea, TextField } from "@/ui/Field";
import { useDraft } from "./useDraft";

const texts = board.inspector;
type Speech = Panel["dialogue"][number];

/** Who says what in a panel. */
export function DialogueFields({
  value,
  onChange,
}: {
  value: Speech[];
  onChange: (lines: Speech[]) => void;
}) {
  const change = (index: number, patch: Partial<Speech>) =>
    onChange(value.map((line, at) => (at === index ? { ...line, ...patch } : line)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium text-text-2">{texts.dialogue}</legend>
      {value.map((line, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          key={index}
          line={line}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        size="small"
        className="self-start"
        onClick={() => onChange([...value, { character: value.at(-1)?.character ?? "ANNA", text: "…" }])}
      >
        <Plus aria-hidden className="size-4" />
        {texts.addLine}
      </Button>
    </fieldset>
  );
}

function Line({
  line,
  onChange,
  onRemove,
}: {
  line: Speech;
  onChange: (patch: Partial<Speech>) => void;
  onRemove: () => void;
}) {
  const character = useDraft(line.character, (text) => text.trim() && onChange({ character: text.trim() }));
  const manner = useDraft(line.parenthetical ?? "", (parenthetical) => onChange({ parenthetical }));
  const words = useDraft(line.text, (text) => text.trim() && onChange({ text }));
  return (
    <div className="rounded-lg border border-line p-2">
      <div className="mb-2 flex items-end gap-2">
        <TextField
          label={texts.character}
          hideLabel
          placeholder={texts.character}
          maxLength={200}
          className="grow"
          {...character}
        />
        <TextField
          label={texts.parenthetical}
          hideLabel
          placeholder={texts.parenthetical}
          maxLength={200}
          className="w-28"
          {...manner}
        />
        <IconButton label={texts.removeLine} onClick={onRemove}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      <TextArea label={texts.line} hideLabel placeholder={texts.line} rows={2} maxLength={5000} {...words} />
    </div>
  );
}
