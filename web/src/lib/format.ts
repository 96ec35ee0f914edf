/** Numbers, dates and times as people read them, in the page's language. */

const language = (): string => document.documentElement.lang || "en";

/** Making one takes longer than all that it formats on a page. */
const numbers = new Map<string, Intl.NumberFormat>();

export function number(value: number): string {
  const name = language();
  const format = numbers.get(name) ?? new Intl.NumberFormat(name);
  numbers.set(name, format);
  return format.format(value);
}

export const date = (value: string | Date): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(new Date(value));

export const dateTime = (value: string | Date): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** "3 hours ago", "yesterday". */
export function ago(value: string | Date, now: Date = new Date()): string {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return relative.format(0, "second");
}

/** A film's length: "4.5 s" below a minute, then "2:05". */
export function duration(ms: number): string {
  if (ms < 60_000) return `${number(Math.round(ms / 100) / 10)} s`;
  const seconds = Math.round(ms / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Time that is left, rounded as people say it: "about 2 min". */
export function remaining(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}

export function bytes(value: number): string {
  const unit =
    value >= 1e9
      ? (["gigabyte", 1e9] as const)
      : value >= 1e6
        ? (["megabyte", 1e6] as const)
        : (["kilobyte", 1e3] as const);
  return new Intl.NumberFormat(language(), {
    style: "unit",
    unit: unit[0],
    maximumFractionDigits: value >= 1e9 ? 1 : 0,
  }).format(value / unit[1]);
}
