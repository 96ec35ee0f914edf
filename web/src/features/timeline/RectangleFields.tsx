import { timeline as texts } from "@texts/timeline";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Panel, PanelPatch } from "@/features/project/editor";
import { cx } from "@/lib/classes";
import { framed, type Rect, widest, zoomed } from "@/preview/moves";

interface RectangleFieldsProps {
  panel: Panel;
  /** The frame's, width over height. */
  aspect: number;
  onChange: (patch: PanelPatch) => void;
}

/** Where a ken-burns move begins and ends: two frames on the picture, dragged or moved by keys. */
export function RectangleFields({ panel, aspect, onChange }: RectangleFieldsProps) {
  const shape =
    (panel.image?.width && panel.image.height ? panel.image.width / panel.image.height : aspect) / aspect;
  const whole = widest(shape * aspect, aspect);
  const from = panel.moveFrom ?? whole;
  const to = panel.moveTo ?? zoomed(whole, 1.3);
  const put = (which: "moveFrom" | "moveTo", rect: Rect) => {
    const { x, y, width, height } = framed(rect, shape);
    onChange({ moveFrom: plain(from), moveTo: plain(to), [which]: { x, y, width, height } });
  };
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-text-2">{texts.rectangles}</legend>
      <div className="relative overflow-hidden rounded-md bg-surround" dir="ltr">
        {panel.image?.links?.thumbnail && (
          <img src={panel.image.links.thumbnail} alt="" className="w-full" draggable={false} />
        )}
        <Handle
          name={texts.from}
          rect={from}
          className="border-success"
          onChange={(rect) => put("moveFrom", rect)}
        />
        <Handle
          name={texts.to}
          rect={to}
          className="border-warning"
          onChange={(rect) => put("moveTo", rect)}
        />
      </div>
      <p className="mt-1 text-sm text-text-2">{texts.rectangleHelp}</p>
    </fieldset>
  );
}

const plain = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });

function Handle({
  name,
  rect,
  className,
  onChange,
}: {
  name: string;
  rect: Rect;
  className: string;
  onChange: (rect: Rect) => void;
}) {
  const latest = useRef(rect);
  latest.current = rect;
  const scaled = (by: number): Rect => {
    const { x, y, width, height } = latest.current;
    return {
      x: x + (width * (1 - by)) / 2,
      y: y + (height * (1 - by)) / 2,
      width: width * by,
      height: height * by,
    };
  };
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const handle = event.currentTarget;
    const box = handle.parentElement?.getBoundingClientRect();
    if (!box) return;
    handle.setPointerCapture(event.pointerId);
    const start = { ...latest.current, clientX: event.clientX, clientY: event.clientY };
    const move = (next: globalThis.PointerEvent) =>
      onChange({
        ...start,
        x: start.x + (next.clientX - start.clientX) / box.width,
        y: start.y + (next.clientY - start.clientY) / box.height,
      });
    const end = () => handle.removeEventListener("pointermove", move);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", end, { once: true });
  };
  const press = (event: KeyboardEvent) => {
    const { x, y } = latest.current;
    const by = event.shiftKey ? 0.1 : 0.02;
    const next: Record<string, Rect> = {
      ArrowLeft: { ...latest.current, x: x - by },
      ArrowRight: { ...latest.current, x: x + by },
      ArrowUp: { ...latest.current, y: y - by },
      ArrowDown: { ...latest.current, y: y + by },
      "+": scaled(1.08),
      "-": scaled(1 / 1.08),
    };
    const rectangle = next[event.key];
    if (!rectangle) return;
    event.preventDefault();
    onChange(rectangle);
  };
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onPointerDown={drag}
      onKeyDown={press}
      onWheel={(event) => onChange(scaled(event.deltaY > 0 ? 1.04 : 1 / 1.04))}
      className={cx("absolute cursor-move touch-none border-2", className)}
      style={{
        left: `${rect.x * 100}%`,
        top: `${rect.y * 100}%`,
        width: `${rect.width * 100}%`,
        height: `${rect.height * 100}%`,
      }}
    />
  );
}
