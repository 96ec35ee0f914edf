interface RulerProps {
  /** Pixels a second. */
  scale: number;
  /** The part in sight, in pixels from the beginning. */
  from: number;
  to: number;
}

/** Pixels between two times at least. */
const APART = 72;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600] as const;

/** Times along the track; only those in sight are in the page. */
export function Ruler({ scale, from, to }: RulerProps) {
  const step = STEPS.find((seconds) => seconds * scale >= APART) ?? 600;
  const first = Math.floor(from / scale / step);
  const last = Math.ceil(to / scale / step);
  const marks = Array.from({ length: Math.max(0, last - first) }, (_, index) => (first + index) * step);
  return (
    <div aria-hidden className="relative h-5 font-mono text-[0.65rem] text-text-2 select-none">
      {marks.map((seconds) => (
        <span
          key={seconds}
          className="absolute top-0 h-2 border-s border-line-strong ps-1 leading-4 whitespace-nowrap"
          style={{ left: seconds * scale }}
        >
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
        </span>
      ))}
    </div>
  );
}
