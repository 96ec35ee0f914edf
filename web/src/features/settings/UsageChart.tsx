import { settings } from "@texts/settings";
import type { Schemas } from "@/api/client";
import { date, number } from "@/lib/format";

const texts = settings.usage;
const DAY = 86_400_000;

/** Credits of each of the last days, in UTC as they are counted; days without any included. */
export function daily(
  days: readonly Schemas["UsageDay"][],
  count: number,
  now: Date,
): { day: string; credits: number }[] {
  const known = new Map(days.map((one) => [one.day, one.credits]));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(now.getTime() - (count - 1 - index) * DAY).toISOString().slice(0, 10);
    return { day, credits: known.get(day) ?? 0 };
  });
}

/** Bars, one a day. Who can't see them has the sum in words, and the table below. */
export function UsageChart({ days, count }: { days: readonly Schemas["UsageDay"][]; count: number }) {
  const bars = daily(days, count, new Date());
  const most = Math.max(1, ...bars.map((one) => one.credits));
  const total = bars.reduce((sum, one) => sum + one.credits, 0);
  const label = (day: string) => date(`${day}T12:00:00`);
  return (
    <figure role="img" aria-label={texts.chart(count, number(total))} className="max-w-2xl">
      <div aria-hidden className="flex h-36 items-end gap-px border-b border-line-strong sm:gap-1" dir="ltr">
        {bars.map((one) => (
          <div
            key={one.day}
            title={texts.bar(label(one.day), number(one.credits))}
            className="group flex h-full min-w-0 grow items-end"
          >
            <div
              className="w-full rounded-t-sm bg-primary group-hover:bg-primary-hover"
              style={{ height: `${(one.credits / most) * 100}%`, minHeight: one.credits > 0 ? 3 : 0 }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden className="mt-1 flex justify-between text-xs text-text-2" dir="ltr">
        <span>{label(bars[0]?.day ?? "")}</span>
        <span>{number(most)} ↥</span>
        <span>{texts.last}</span>
      </div>
    </figure>
  );
}
