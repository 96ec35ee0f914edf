import { useSyncExternalStore } from "react";

/** Something that was done to a project and can be undone. */
export interface Step {
  /** For the button and the toast: "Move panel 12". */
  label: string;
  redo: () => void | Promise<void>;
  undo: () => void | Promise<void>;
  /** Steps of the same name that follow each other closely are one: typing, dragging a slider. */
  merge?: string;
}

/** Milliseconds within which steps of the same name become one. */
const TOGETHER = 3000;

const DEPTH = 200;

/** What was done to one project, on all its pages: board and timeline share it. */
export class History {
  private past: Step[] = [];
  private future: Step[] = [];
  private listeners = new Set<() => void>();
  private lastAt = 0;
  private view: HistoryView = { undo: null, redo: null };

  /** Do something, and remember how to undo it. */
  do(step: Step): void | Promise<void> {
    const last = this.past.at(-1);
    const now = Date.now();
    if (last && step.merge && last.merge === step.merge && now - this.lastAt < TOGETHER) {
      this.past = [...this.past.slice(0, -1), { ...step, undo: last.undo }];
    } else {
      this.past = [...this.past.slice(1 - DEPTH), step];
    }
    this.lastAt = now;
    this.future = [];
    this.changed();
    return step.redo();
  }

  undo(): Step | null {
    const step = this.past.pop();
    if (!step) return null;
    this.lastAt = 0;
    this.future.push(step);
    this.changed();
    void step.undo();
    return step;
  }

  redo(): Step | null {
    const step = this.future.pop();
    if (!step) return null;
    this.past.push(step);
    this.changed();
    void step.redo();
    return step;
  }

  /** Forget everything: the project is no longer what the steps were made on (a new import, another's version). */
  clear(): void {
    this.past = [];
    this.future = [];
    this.changed();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): HistoryView => this.view;

  private changed(): void {
    this.view = { undo: this.past.at(-1)?.label ?? null, redo: this.future.at(-1)?.label ?? null };
    for (const listener of this.listeners) listener();
  }
}

/** Labels of the next steps; null where there is none. */
export interface HistoryView {
  undo: string | null;
  redo: string | null;
}

const histories = new Map<string, History>();

export function historyOf(projectId: string): History {
  const found = histories.get(projectId) ?? new History();
  histories.set(projectId, found);
  return found;
}

export function useHistory(projectId: string): HistoryView & { history: History } {
  const history = historyOf(projectId);
  const view = useSyncExternalStore(history.subscribe, history.snapshot);
  return { ...view, history };
}
