import { shared as texts } from "@texts/shared";
import { type ReactNode, useEffect, useRef } from "react";
import { Picture } from "@/ui/Picture";
import type { SharedPanel } from "./api";

interface ViewerProps {
  panels: readonly SharedPanel[];
  index: number;
  aspect: number;
  onMove: (index: number) => void;
  onClose: () => void;
  children: (panel: SharedPanel) => ReactNode;
}

/** One panel as large as the window, with the ones before and after it; the browser's own dialog keeps the focus. */
export function Viewer({ panels, index, aspect, onMove, onClose, children }: ViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const panel = panels[index];
  if (!panel) return null;
  const step = (by: number) => onMove(Math.max(0, Math.min(panels.length - 1, index + by)));
  const button = "min-h-11 min-w-11 rounded-lg px-3 text-lg text-white hover:bg-white/15 disabled:opacity-40";
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label={texts.panel(panel.number)}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") step(-1);
        if (event.key === "ArrowRight") step(1);
      }}
      className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-y-auto bg-black/95 text-white backdrop:bg-black"
    >
      <div className="flex min-h-full flex-col items-center justify-center gap-2 p-2" dir="ltr">
        <div className="flex w-full justify-between">
          <button
            type="button"
            className={button}
            disabled={index === 0}
            onClick={() => step(-1)}
            aria-label={texts.previous}
          >
            ←
          </button>
          <button
            type="button"
            className={button}
            onClick={() => dialog.current?.close()}
            aria-label={texts.close}
          >
            ✕
          </button>
          <button
            type="button"
            className={button}
            disabled={index === panels.length - 1}
            onClick={() => step(1)}
            aria-label={texts.next}
          >
            →
          </button>
        </div>
        <Picture
          src={panel.image?.file}
          placeholder={panel.image?.thumbnail}
          alt={panel.action ?? texts.noPicture}
          aspect={aspect}
          eager
          className="w-full"
        />
        <div className="w-full max-w-2xl [--text-2:#d1d5db]">{children(panel)}</div>
      </div>
    </dialog>
  );
}
