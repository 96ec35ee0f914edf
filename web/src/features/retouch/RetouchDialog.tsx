import { retouch as texts } from "@texts/retouch";
import { FlipHorizontal2, RotateCcw, RotateCw } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Take } from "@/features/board/api";
import { useEditPicture } from "@/features/board/api";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Range, SelectField, Switch, TextArea } from "@/ui/Field";
import { Loading } from "@/ui/states";
import { draw } from "./draw";
import { cropOf, editsOf, type Grade, type Retouch, turnedSize, UNTOUCHED } from "./edits";

interface RetouchDialogProps {
  take: Take;
  /** The film's, width over height. */
  aspect: number;
  onClose: () => void;
}

/** How the part that is kept is chosen. */
interface Cutting {
  shape: "picture" | "frame";
  zoom: number;
  centre: [number, number];
}

const ALL: Cutting = { shape: "picture", zoom: 1, centre: [0.5, 0.5] };
/** How far an arrow key moves the part. */
const NUDGE = 0.02;

/** Crop, turn, grade and write on a take; seen at once, kept as another take. */
export default function RetouchDialog({ take, aspect, onClose }: RetouchDialogProps) {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const [cutting, setCutting] = useState(ALL);
  const [rest, setRest] = useState(UNTOUCHED);
  const [before, setBefore] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const save = useEditPicture(take.id);

  useEffect(() => {
    const image = new Image();
    image.src = take.links?.file ?? "";
    image.onload = () => setPicture(image);
    return () => {
      image.onload = null;
    };
  }, [take.links?.file]);

  const [wide, tall] = picture ? turnedSize(picture.naturalWidth, picture.naturalHeight, rest) : [aspect, 1];
  const shape = cutting.shape === "frame" ? aspect : wide / tall;
  const crop = cropOf(wide / tall, shape, cutting.zoom, cutting.centre);
  const retouch: Retouch = { ...rest, crop };
  const edits = editsOf(retouch);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `retouch` is made of these
  useEffect(() => {
    if (picture && canvas.current) draw(canvas.current, picture, before ? UNTOUCHED : retouch);
  }, [picture, before, rest, cutting, aspect]);

  const change = (patch: Partial<Retouch>) => setRest((now) => ({ ...now, ...patch }));
  const grade = (patch: Partial<Grade>) => change({ grade: { ...rest.grade, ...patch } });
  const letter = (patch: Partial<Retouch["lettering"]>) =>
    change({ lettering: { ...rest.lettering, ...patch } });
  const turn = (by: 1 | 3) => change({ quarters: ((rest.quarters + by) % 4) as Retouch["quarters"] });
  /** The picture goes along with the hand: the part goes the other way. */
  const shift = (dx: number, dy: number) => {
    const centre: [number, number] = [crop.x + crop.width / 2 + dx, crop.y + crop.height / 2 + dy];
    setCutting((now) => ({ ...now, centre }));
  };
  const press = (event: KeyboardEvent) => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
      event.key
    ] ?? [0, 0];
    if (!dx && !dy) return;
    event.preventDefault();
    shift((dx ?? 0) * NUDGE, (dy ?? 0) * NUDGE);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const element = event.currentTarget;
    const box = element.getBoundingClientRect();
    const from = { x: event.clientX, y: event.clientY, left: crop.x, top: crop.y };
    element.setPointerCapture(event.pointerId);
    const move = (next: globalThis.PointerEvent) =>
      setCutting((now) => ({
        ...now,
        centre: [
          from.left + crop.width / 2 - ((next.clientX - from.x) / box.width) * crop.width,
          from.top + crop.height / 2 - ((next.clientY - from.y) / box.height) * crop.height,
        ],
      }));
    const end = () => element.removeEventListener("pointermove", move);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", end, { once: true });
    element.addEventListener("pointercancel", end, { once: true });
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={texts.title}
      description={texts.lead}
      actions={
        <>
          <Button
            look="quiet"
            disabled={edits.length === 0}
            onClick={() => {
              setRest(UNTOUCHED);
              setCutting(ALL);
            }}
          >
            {texts.reset}
          </Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={edits.length === 0}
            title={edits.length === 0 ? texts.nothing : undefined}
            onClick={() => save.mutate(edits, { onSuccess: onClose })}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 md:grid-cols-[1fr_17rem]">
        <div className="flex min-w-0 flex-col items-center gap-2 max-md:sticky max-md:-top-4 max-md:z-10 max-md:bg-card max-md:pt-1">
          <div className="grid max-h-[52dvh] w-full place-items-center overflow-hidden rounded-lg bg-surround max-md:max-h-[34dvh]">
            {picture ? (
              <button
                type="button"
                aria-label={texts.preview}
                aria-description={texts.cropHelp}
                onPointerDown={drag}
                onKeyDown={press}
                className="block max-h-full cursor-move touch-none"
              >
                <canvas ref={canvas} className="block max-h-[52dvh] max-w-full max-md:max-h-[34dvh]" />
              </button>
            ) : (
              <Loading />
            )}
          </div>
          <Button
            size="small"
            aria-pressed={before}
            title={texts.beforeHelp}
            disabled={edits.length === 0}
            onClick={() => setBefore(!before)}
            className="aria-pressed:text-link"
          >
            {texts.before}
          </Button>
        </div>
        <div className="flex flex-col gap-5">
          <Group title={texts.groups.shape}>
            <SelectField
              label={texts.shape}
              value={cutting.shape}
              onChange={(event) => setCutting({ ...cutting, shape: event.target.value as Cutting["shape"] })}
              choices={Object.entries(texts.shapes).map(([value, label]) => ({ value, label }))}
            />
            <Range
              label={texts.zoom}
              min={1}
              max={4}
              step={0.05}
              value={cutting.zoom}
              shown={texts.times(cutting.zoom)}
              onChange={(zoom) => setCutting({ ...cutting, zoom })}
            />
            <Range
              label={texts.straighten}
              min={-15}
              max={15}
              step={0.5}
              value={rest.straighten}
              shown={texts.degrees(rest.straighten)}
              onChange={(straighten) => change({ straighten })}
            />
            <div className="flex gap-1">
              <IconButton look="plain" label={texts.turnLeft} onClick={() => turn(3)}>
                <RotateCcw aria-hidden className="size-4" />
              </IconButton>
              <IconButton look="plain" label={texts.turnRight} onClick={() => turn(1)}>
                <RotateCw aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                look="plain"
                label={texts.mirror}
                aria-pressed={rest.mirrored}
                onClick={() => change({ mirrored: !rest.mirrored })}
                className="aria-pressed:text-link"
              >
                <FlipHorizontal2 aria-hidden className="size-4" />
              </IconButton>
            </div>
          </Group>
          <Group title={texts.groups.colour}>
            <Range
              label={texts.exposure}
              min={-2}
              max={2}
              step={0.1}
              value={rest.grade.exposure}
              shown={texts.stops(rest.grade.exposure)}
              onChange={(exposure) => grade({ exposure })}
            />
            {(["contrast", "saturation"] as const).map((name) => (
              <Range
                key={name}
                label={texts[name]}
                min={0}
                max={2}
                step={0.05}
                value={rest.grade[name]}
                shown={texts.percent(Math.round(rest.grade[name] * 100))}
                onChange={(value) => grade({ [name]: value })}
              />
            ))}
            <Range
              label={texts.temperature}
              min={-100}
              max={100}
              step={5}
              value={rest.grade.temperature}
              shown={String(rest.grade.temperature)}
              onChange={(temperature) => grade({ temperature })}
            />
          </Group>
          <Group title={texts.groups.text}>
            <TextArea
              label={texts.text}
              hint={texts.textHint}
              rows={2}
              maxLength={500}
              value={rest.lettering.text}
              onChange={(event) => letter({ text: event.target.value })}
            />
            {rest.lettering.text.trim() && (
              <>
                <Range
                  label={texts.height}
                  min={0}
                  max={1}
                  step={0.01}
                  value={rest.lettering.y}
                  shown={texts.percent(Math.round(rest.lettering.y * 100))}
                  onChange={(y) => letter({ y })}
                />
                <Range
                  label={texts.size}
                  min={2}
                  max={30}
                  step={0.5}
                  value={rest.lettering.size}
                  shown={texts.percent(rest.lettering.size)}
                  onChange={(size) => letter({ size })}
                />
                <label className="flex items-center justify-between gap-3 text-sm font-medium text-text-2">
                  {texts.colour}
                  <input
                    type="color"
                    value={rest.lettering.colour}
                    onChange={(event) => letter({ colour: event.target.value })}
                    className="h-11 w-16 rounded-lg border border-line-strong bg-ground p-1"
                  />
                </label>
              </>
            )}
            <Switch
              label={texts.larger}
              hint={texts.largerHint}
              checked={rest.larger}
              onChange={(larger) => change({ larger })}
            />
          </Group>
        </div>
      </div>
    </Dialog>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
