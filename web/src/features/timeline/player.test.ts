import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Player } from "./player";

let ticks: FrameRequestCallback[] = [];
const tick = (now: number) => {
  const due = ticks;
  ticks = [];
  for (const one of due) one(now);
};

beforeEach(() => {
  ticks = [];
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => ticks.push(callback));
  vi.stubGlobal("cancelAnimationFrame", () => {
    ticks = [];
  });
  vi.spyOn(performance, "now").mockReturnValue(1000);
});
afterEach(() => vi.unstubAllGlobals());

function player(): Player {
  const made = new Player(24);
  made.configure(48, 24);
  return made;
}

describe("Player", () => {
  it("plays from the beginning though the first tick's clock is older than the click", () => {
    const one = player();
    one.play(1);
    tick(995);
    tick(1100);
    tick(1200);
    expect(one.speed).toBe(1);
    expect(one.frame).toBeGreaterThan(2);
  });

  it("stops at the last frame, and begins again from the first", () => {
    const one = player();
    one.seek(46);
    one.play(1);
    tick(1000);
    tick(1200);
    expect([one.frame, one.speed]).toEqual([47, 0]);
    one.toggle();
    expect([one.frame, one.speed]).toEqual([0, 1]);
  });

  it("goes backwards, and rests at the beginning", () => {
    const one = player();
    one.seek(2);
    one.shuttle(-1);
    tick(1250);
    expect([one.frame, one.speed]).toEqual([0, 0]);
  });
});
