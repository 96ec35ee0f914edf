import { plans } from "@texts/plans";
import { video } from "@texts/video";
import { Music } from "lucide-react";
import type { Schemas } from "@/api/client";
import { type Choice, Range, SelectField, Switch, TextField } from "@/ui/Field";
import type { Choices } from "./choices";
import { FileButton } from "./FileButton";

const texts = video.render;
const SOUNDS = "audio/*,.mp3,.wav,.flac,.m4a,.ogg,.opus";

interface SoundFieldsProps {
  choices: Choices;
  tracks: readonly Schemas["Asset"][];
  mayHaveMusic: boolean;
  onChange: (patch: Partial<Choices>) => void;
  onFile: (file: File) => void;
}

/** What is heard: music below, a recording that the film is cut to. */
export function SoundFields({ choices, tracks, mayHaveMusic, onChange, onFile }: SoundFieldsProps) {
  const sounds: Choice[] = [
    { value: "", label: texts.noSound },
    ...tracks.map((one) => ({ value: one.id, label: one.name })),
  ];
  const length = tracks.find((one) => one.id === choices.music)?.durationMs ?? 0;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={texts.music}
          value={choices.music}
          disabled={!mayHaveMusic}
          onChange={(event) => onChange({ music: event.target.value, musicStart: 0 })}
          choices={sounds}
        />
        <SelectField
          label={texts.scratch}
          value={choices.scratch}
          disabled={!mayHaveMusic}
          onChange={(event) => onChange({ scratch: event.target.value })}
          choices={sounds}
        />
      </div>
      {!mayHaveMusic && <p className="text-sm text-text-2">{texts.musicNeeds(plans.names.basic ?? "")}</p>}
      {choices.music && mayHaveMusic && (
        <>
          <div className="grid grid-cols-[1fr_5rem] items-end gap-3">
            <Range
              label={texts.volume}
              min={-40}
              max={6}
              step={1}
              value={choices.musicDb}
              shown={texts.decibels(choices.musicDb)}
              onChange={(musicDb) => onChange({ musicDb })}
            />
            <TextField
              label={texts.from}
              type="number"
              min={0}
              max={Math.floor(length / 1000) || undefined}
              step={0.5}
              value={choices.musicStart}
              onChange={(event) => {
                const musicStart = event.target.valueAsNumber;
                if (musicStart >= 0 && (!length || musicStart * 1000 < length)) onChange({ musicStart });
              }}
            />
          </div>
          <Switch
            label={texts.duck}
            hint={texts.duckHint}
            checked={choices.duckDb !== 0}
            onChange={(on) => onChange({ duckDb: on ? -12 : 0 })}
          />
        </>
      )}
      {choices.scratch && mayHaveMusic && (
        <Switch
          label={texts.cutTo}
          hint={texts.cutToHint}
          checked={choices.cutTo}
          onChange={(cutTo) => onChange({ cutTo })}
        />
      )}
      {mayHaveMusic && (
        <FileButton accept={SOUNDS} icon={<Music aria-hidden className="size-4" />} onFile={onFile}>
          {texts.addMusic}
        </FileButton>
      )}
    </div>
  );
}
