import { useQuery } from "@tanstack/react-query";
import { timeline as texts } from "@texts/timeline";
import { soundQuery } from "@/features/video/api";

/** A sound's shape below the panels, in their time: cuts fall where it says. */
export function Waveform({ soundId, scale }: { soundId: string; scale: number }) {
  const { data: sound } = useQuery(soundQuery(soundId));
  if (!sound?.peaks?.length || !sound.durationMs) return null;
  const { peaks } = sound;
  // Around the middle, there and back.
  const upper = peaks.map((peak, at) => `${at},${50 - peak / 2}`);
  const lower = peaks.map((peak, at) => `${at},${50 + peak / 2}`).reverse();
  return (
    <svg
      role="img"
      aria-label={texts.shapeOf(sound.name)}
      viewBox={`0 0 ${peaks.length - 1} 100`}
      preserveAspectRatio="none"
      className="mt-1 block h-10 fill-accent-text/70"
      style={{ width: (sound.durationMs / 1000) * scale }}
    >
      <polygon points={[...upper, ...lower].join(" ")} />
    </svg>
  );
}
