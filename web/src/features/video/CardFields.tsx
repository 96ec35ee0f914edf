import { video } from "@texts/video";
import { TextArea, TextField } from "@/ui/Field";
import type { Card } from "./choices";

const texts = video.render;

interface CardFieldsProps {
  title: string;
  card: Card;
  onChange: (card: Card) => void;
}

/** Words on a plain colour, before or after the panels. */
export function CardFields({ title, card, onChange }: CardFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-3 pb-3">
      <legend className="mb-2 text-sm font-semibold">{title}</legend>
      <div className="grid grid-cols-[1fr_5rem] gap-3">
        <TextField
          label={texts.cardText}
          maxLength={200}
          value={card.text}
          onChange={(event) => onChange({ ...card, text: event.target.value })}
        />
        <TextField
          label={texts.seconds}
          type="number"
          min={0.5}
          max={60}
          step={0.5}
          value={card.seconds}
          onChange={(event) => {
            const seconds = event.target.valueAsNumber;
            if (seconds >= 0.1 && seconds <= 60) onChange({ ...card, seconds });
          }}
        />
      </div>
      <TextArea
        label={texts.cardSubtitle}
        rows={2}
        maxLength={1000}
        value={card.subtitle}
        onChange={(event) => onChange({ ...card, subtitle: event.target.value })}
      />
    </fieldset>
  );
}
