import { camera } from "@texts/camera";
import { plans } from "@texts/plans";
import { timeline as texts } from "@texts/timeline";
import { Minus, Plus } from "lucide-react";
import { allows, useUser } from "@/api/user";
import { useDraft } from "@/features/board/useDraft";
import type { Panel, PanelEditor, PanelPatch } from "@/features/project/editor";
import { Button, IconButton } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { Menu } from "@/ui/Menu";
import { RectangleFields } from "./RectangleFields";

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

interface ClipFieldsProps {
  panel: Panel;
  panels: readonly Panel[];
  aspect: number;
  editor: PanelEditor;
  onPreview: () => void;
}

/** Duration, camera and transition of the chosen panel; each shows in the preview at once. */
export function ClipFields({ panel, panels, aspect, editor, onPreview }: ClipFieldsProps) {
  const user = useUser();
  const mayMove = allows(user, "basic");
  const change = (patch: PanelPatch, label: string, merge: string) =>
    editor.edit({ [panel.id]: patch }, label, `${merge} ${panel.id}`);
  const time = (durationMs: number) =>
    change(
      { durationMs: Math.max(250, Math.min(600_000, durationMs)) },
      texts.steps.trim(panel.number),
      "duration",
    );
  const move = (patch: PanelPatch) => {
    change(patch, texts.steps.move(panel.number), "move");
    onPreview();
  };
  const transition = (patch: PanelPatch) => change(patch, texts.steps.transition(panel.number), "transition");
  const toAll = (patch: PanelPatch, label: string) =>
    editor.edit(Object.fromEntries(panels.map((one) => [one.id, patch])), label);

  const seconds = useDraft(String(panel.durationMs / 1000), (text) => {
    const ms = Math.round(Number(text.replace(",", ".")) * 1000);
    if (ms > 0) time(ms);
  });
  const length = useDraft(String(panel.transitionMs / 1000), (text) => {
    const ms = Math.round(Number(text.replace(",", ".")) * 1000);
    if (ms >= 0) transition({ transitionMs: Math.min(10_000, ms) });
  });

  return (
    <section
      aria-label={texts.selected(panel.number)}
      className="flex flex-col gap-3 rounded-xl border border-line bg-card p-4"
    >
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">{texts.selected(panel.number)}</h3>
        <Menu
          trigger={<Button size="small">{texts.all}</Button>}
          items={[
            {
              label: texts.allDurations,
              run: () => toAll({ durationMs: panel.durationMs }, texts.steps.allDurations),
            },
            {
              label: texts.allTransitions,
              run: () =>
                toAll(
                  { transition: panel.transition, transitionMs: panel.transitionMs } as PanelPatch,
                  texts.steps.allTransitions,
                ),
            },
            {
              label: texts.allMoves,
              disabled: !mayMove,
              run: () =>
                toAll(
                  {
                    move: panel.move,
                    easing: panel.easing,
                    moveStrength: panel.moveStrength,
                    moveFrom: panel.moveFrom,
                    moveTo: panel.moveTo,
                  } as PanelPatch,
                  texts.steps.allMoves,
                ),
            },
          ]}
        />
      </div>
      <p className="line-clamp-2 text-sm text-text-2">{panel.action || panel.sceneHeading}</p>
      <div className="flex items-end gap-1">
        <TextField label={texts.duration} inputMode="decimal" className="grow" {...seconds} />
        <IconButton
          label={texts.shorter}
          shortcut="["
          look="plain"
          onClick={() => time(panel.durationMs - 500)}
        >
          <Minus aria-hidden className="size-4" />
        </IconButton>
        <IconButton
          label={texts.longer}
          shortcut="]"
          look="plain"
          onClick={() => time(panel.durationMs + 500)}
        >
          <Plus aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={texts.move}
          disabled={!mayMove}
          value={panel.move}
          onChange={(event) => move({ move: event.target.value } as PanelPatch)}
          choices={choicesOf(camera.moves)}
        />
        <SelectField
          label={texts.easing}
          disabled={!mayMove || panel.move === "static"}
          value={panel.easing}
          onChange={(event) => move({ easing: event.target.value } as PanelPatch)}
          choices={choicesOf(camera.easings)}
        />
      </div>
      <label className="flex flex-col gap-1 text-sm font-medium text-text-2">
        {texts.strength} ({Math.round(panel.moveStrength)} %)
        <input
          type="range"
          min={1}
          max={50}
          disabled={!mayMove || panel.move === "static"}
          value={panel.moveStrength}
          onChange={(event) => move({ moveStrength: Number(event.target.value) })}
          className="h-9 accent-primary disabled:opacity-50"
        />
      </label>
      {!mayMove && user && <p className="text-sm text-text-2">{texts.needs(plans.names.basic ?? "")}</p>}
      {panel.move === "ken-burns" && mayMove && (
        <RectangleFields panel={panel} aspect={aspect} onChange={(patch) => move(patch)} />
      )}
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <SelectField
          label={texts.transition}
          value={panel.transition}
          onChange={(event) =>
            transition({
              transition: event.target.value,
              ...(panel.transitionMs === 0 && event.target.value !== "cut" && { transitionMs: 1000 }),
            } as PanelPatch)
          }
          choices={choicesOf(camera.transitions)}
        />
        <TextField
          label={texts.transitionMs}
          inputMode="decimal"
          disabled={panel.transition === "cut"}
          {...length}
        />
      </div>
    </section>
  );
}
