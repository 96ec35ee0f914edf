import { expect, test } from "vitest";
import { daily } from "./UsageChart";

const NOW = new Date("2026-03-02T23:30:00Z");

test("every day has its bar, the last one today in UTC", () => {
  const days = [
    { day: "2026-02-28", conversions: 4, credits: 3 },
    { day: "2026-03-02", conversions: 1, credits: 1 },
  ];
  expect(daily(days, 4, NOW)).toEqual([
    { day: "2026-02-27", credits: 0 },
    { day: "2026-02-28", credits: 3 },
    { day: "2026-03-01", credits: 0 },
    { day: "2026-03-02", credits: 1 },
  ]);
});
