import { board } from "@texts/board";
import { type ReactNode, useId, useState } from "react";
import type { Schemas } from "@/api/client";
import { remember, remembered } from "@/lib/storage";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";

const texts = board.inspector;
type Take = Pick<Schemas["Take"], "links" | "style">;

/** Two pictures in one place, with a line between them to move; or beside each other. */
export function CompareDialog({
  left,
  right,
  aspect,
  action,
  onClose,
}: {
  left: Take;
  right: Take;
  aspect: number;
  action?: ReactNode;
  onClose: () => void;
}) {
  const [beside, setBeside] = useState(() => remembered("compare") === "beside");
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={texts.compareTitle}
      description={texts.compareWith}
      actions={
        <>
          <Button
            look="quiet"
            onClick={() => {
              setBeside(!beside);
              remember("compare", beside ? null : "beside");
            }}
          >
            {beside ? texts.oneOverOther : texts.sideBySide}
          </Button>
          {action}
        </>
      }
    >
      {beside ? (
        <div className="grid gap-2 sm:grid-cols-2" dir="ltr">
          {[left, right].map((take, index) => (
            <img
              key={index === 0 ? "left" : "right"}
              src={take.links?.file}
              alt=""
              className="w-full rounded-lg bg-surround object-contain"
              style={{ aspectRatio: aspect }}
            />
          ))}
        </div>
      ) : (
        <Slider left={left} right={right} aspect={aspect} />
      )}
    </Dialog>
  );
}

function Slider({ left, right, aspect }: { left: Take; right: Take; aspect: number }) {
  const [at, setAt] = useState(50);
  const hint = useId();
  return (
    <>
      <div
        className="relative overflow-hidden rounded-lg bg-surround"
        style={{ aspectRatio: aspect }}
        dir="ltr"
      >
        <img src={right.links?.file} alt="" className="absolute inset-0 size-full object-contain" />
        <img
          src={left.links?.file}
          alt=""
          className="absolute inset-0 size-full object-contain"
          style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }}
        />
        <div
          aria-hidden
          className="absolute inset-y-0 w-0.5 bg-white shadow-[0_0_4px_black]"
          style={{ left: `${at}%` }}
        />
        <input
          type="range"
          min={0}
          max={100}
          value={at}
          onChange={(event) => setAt(Number(event.target.value))}
          aria-label={texts.compareTitle}
          aria-describedby={hint}
          className="absolute inset-0 size-full cursor-ew-resize opacity-0"
        />
      </div>
      <p id={hint} className="mt-2 text-sm text-text-2">
        {texts.compareHint}
      </p>
    </>
  );
}
