import { describe, expect, it, vi } from "vitest";
import { History } from "./history";

const step = (log: string[], name: string, merge?: string) => ({
  label: name,
  redo: () => {
    log.push(`+${name}`);
  },
  undo: () => {
    log.push(`-${name}`);
  },
  ...(merge && { merge }),
});

describe("History", () => {
  it("does, undoes and does again in order", () => {
    const log: string[] = [];
    const history = new History();
    history.do(step(log, "a"));
    history.do(step(log, "b"));
    history.undo();
    history.undo();
    history.redo();
    expect(log).toEqual(["+a", "+b", "-b", "-a", "+a"]);
    expect(history.snapshot()).toEqual({ undo: "a", redo: "b" });
  });

  it("forgets what was undone when something new is done", () => {
    const history = new History();
    history.do(step([], "a"));
    history.undo();
    history.do(step([], "b"));
    expect(history.redo()).toBeNull();
  });

  it("takes steps of one name that follow each other as one, from the first's before to the last's after", () => {
    const log: string[] = [];
    const history = new History();
    history.do(step(log, "first", "text"));
    history.do(step(log, "second", "text"));
    history.undo();
    expect(log.at(-1)).toBe("-first");
    expect(history.undo()).toBeNull();
    history.redo();
    expect(log.at(-1)).toBe("+second");
  });

  it("begins a new step after a pause", () => {
    vi.useFakeTimers();
    const history = new History();
    history.do(step([], "first", "text"));
    vi.advanceTimersByTime(5000);
    history.do(step([], "second", "text"));
    history.undo();
    expect(history.snapshot().undo).toBe("first");
    vi.useRealTimers();
  });
});
