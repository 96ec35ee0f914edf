import type { QueryClient } from "@tanstack/react-query";
import { api, data, type Schemas } from "@/api/client";
import { ApiError, isCode } from "@/api/errors";
import { replaced } from "@/api/freshener";
import { backoff, keys } from "@/api/queries";
import { historyOf } from "@/lib/history";
import { remember, rememberedJson } from "@/lib/storage";

export type Panel = Schemas["Panel"];
type Take = Schemas["Take"];
export type PanelPatch = Omit<Schemas["PanelPatch"], "revision">;
type Field = keyof PanelPatch;

export type Saving = "saved" | "waiting" | "saving" | "offline" | "failed";

export interface Conflict {
  /** The panel as the server has it now. */
  theirs: Panel;
  /** What was to be changed here. */
  mine: PanelPatch;
}

/** Milliseconds without another key or click after which an edit is sent. */
const DEBOUNCE = 600;

/** Changed panels from which on they are sent together. */
const MANY = 3;

interface Pending {
  patch: PanelPatch;
  /** The fields' values that the edit was made on, to tell a real conflict from a change of something else. */
  before: PanelPatch;
}

interface Order {
  ids: string[];
  /** Panels that aren't on the server yet, by the id that they will have. */
  added: Record<string, PanelPatch>;
}

/** What is kept in the browser until the server has it. */
interface Kept {
  pending: [string, Pending][];
  order: Order | null;
}

/** All edits of one project's panels: shown at once, sent a little later, kept until they are stored, undoable.
 *
 * The query cache holds what the server says; what isn't stored yet lies over it ({@link overlay}). Edits are sent one
 * at a time, so that revisions follow each other.
 */
export class PanelEditor {
  private pending = new Map<string, Pending>();
  private order: Order | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending = false;
  private failures = 0;
  private listeners = new Set<() => void>();
  private view: EditorView = { saving: "saved", conflicts: [], error: null, version: 0 };
  private readonly history;

  constructor(
    private readonly client: QueryClient,
    readonly projectId: string,
  ) {
    this.history = historyOf(projectId);
    const kept = rememberedJson<Kept>(this.storageName);
    if (kept && (kept.pending.length > 0 || kept.order)) {
      this.pending = new Map(kept.pending);
      this.order = kept.order;
      this.show({ saving: "waiting" });
      this.schedule(0);
    }
  }

  private get storageName(): string {
    return `edits.${this.projectId}`;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): EditorView => this.view;

  /** The panels as this page shows them: the server's, with what isn't stored yet. */
  overlay(stored: readonly Panel[]): Panel[] {
    const byId = new Map(stored.map((panel) => [panel.id, panel]));
    let list = [...stored];
    if (this.order) {
      const { ids, added } = this.order;
      list = ids.flatMap((id) => {
        const panel =
          byId.get(id) ?? this.gone.get(id) ?? (added[id] && blank(this.projectId, id, added[id]));
        return panel ? [panel] : [];
      });
      // Made elsewhere meanwhile: at the end until the server says where.
      const here = new Set(ids);
      for (const panel of stored) if (!here.has(panel.id) && !this.left.has(panel.id)) list.push(panel);
    }
    return list.map((panel, position) => {
      const edit = this.pending.get(panel.id);
      if (!edit && panel.position === position) return panel;
      const shown = { ...panel, ...edit?.patch, position } as Panel;
      if (shown.imageId !== panel.imageId)
        shown.image = (shown.imageId && this.takes.get(shown.imageId)) || null;
      return shown;
    });
  }

  /** Takes that may be chosen before the server has said so, by id. */
  private takes = new Map<string, Take>();

  know(takes: readonly Take[]): void {
    for (const take of takes) this.takes.set(take.id, take);
  }

  /** Panels that were taken out here: as they were, to put them back. */
  private gone = new Map<string, Panel>();
  private left = new Set<string>();

  private stored(): Panel[] {
    return this.client.getQueryData<Panel[]>(keys.panels(this.projectId)) ?? [];
  }

  /** The panels as they are shown now. */
  current(): Panel[] {
    return this.overlay(this.stored());
  }

  /** Change panels; one step of the history. `label` says what, for the undo; edits of the same `merge` that follow
   * each other closely are one step. */
  edit(changes: Readonly<Record<string, PanelPatch>>, label: string, merge?: string): void {
    const before: Record<string, PanelPatch> = {};
    const now = new Map(this.current().map((panel) => [panel.id, panel]));
    for (const [id, patch] of Object.entries(changes)) {
      const panel = now.get(id);
      if (panel) before[id] = picked(panel, patch);
    }
    void this.history.do({
      label,
      redo: () => this.apply(changes),
      undo: () => this.apply(before),
      ...(merge && { merge }),
    });
  }

  private apply(changes: Readonly<Record<string, PanelPatch>>): void {
    const stored = new Map(this.stored().map((panel) => [panel.id, panel]));
    for (const [id, patch] of Object.entries(changes)) {
      const panel = stored.get(id);
      const had = this.pending.get(id);
      const base = panel ? picked(panel, patch) : {};
      this.pending.set(id, { patch: { ...had?.patch, ...patch }, before: { ...base, ...had?.before } });
    }
    this.touched();
  }

  /** Put the film's panels into this order; those that aren't in it are set aside. */
  arrange(ids: readonly string[], label: string, added: Record<string, PanelPatch> = {}): void {
    const before = this.current();
    const after = [...ids];
    const removed = before.filter((panel) => !after.includes(panel.id));
    for (const panel of removed) this.gone.set(panel.id, panel);
    const beforeIds = before.map((panel) => panel.id);
    void this.history.do({
      label,
      redo: () => this.setOrder(after, added),
      undo: () => this.setOrder(beforeIds, {}),
    });
  }

  move(id: string, to: number, label: string): void {
    const ids = this.current().map((panel) => panel.id);
    const from = ids.indexOf(id);
    if (from < 0 || from === to || to < 0 || to >= ids.length) return;
    ids.splice(from, 1);
    ids.splice(to, 0, id);
    this.arrange(ids, label);
  }

  /** Out of the film, kept with all its takes. */
  setAside(panelIds: readonly string[], label: string): void {
    this.arrange(
      this.current()
        .map((panel) => panel.id)
        .filter((id) => !panelIds.includes(id)),
      label,
    );
  }

  /** A new panel before position `at`; answers its id. */
  add(at: number, content: PanelPatch, label: string): string {
    const id = crypto.randomUUID();
    const ids = this.current().map((panel) => panel.id);
    ids.splice(at, 0, id);
    this.gone.set(id, blank(this.projectId, id, content));
    this.arrange(ids, label, { [id]: content });
    return id;
  }

  /** The same again, after it; answers the new one's id. */
  duplicate(panel: Panel, label: string): string {
    const { sceneHeading, action, dialogue, notes, durationMs, transition, transitionMs, imageId } = panel;
    const copy = { sceneHeading, action, dialogue, notes, durationMs, transition, transitionMs, imageId };
    return this.add(panel.position + 1, copy as PanelPatch, label);
  }

  undo(): void {
    this.history.undo();
  }

  /** Back into the film, at a place. */
  restore(panel: Panel, at: number, label: string): void {
    this.gone.set(panel.id, { ...panel, setAside: false });
    const ids = this.current().map((one) => one.id);
    ids.splice(at, 0, panel.id);
    this.arrange(ids, label);
  }

  private setOrder(ids: string[], added: Record<string, PanelPatch>): void {
    this.order = { ids, added: { ...this.order?.added, ...added } };
    const here = new Set(ids);
    this.left = new Set(this.stored().flatMap((panel) => (here.has(panel.id) ? [] : [panel.id])));
    this.touched();
  }

  private touched(): void {
    this.keep();
    this.show({ saving: this.view.saving === "offline" ? "offline" : "waiting" });
    this.schedule(DEBOUNCE);
  }

  private keep(): void {
    const empty = this.pending.size === 0 && !this.order;
    const kept: Kept = { pending: [...this.pending], order: this.order };
    remember(this.storageName, empty ? null : JSON.stringify(kept));
  }

  private schedule(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  /** Whether something isn't stored yet. */
  get isDirty(): boolean {
    return this.pending.size > 0 || this.order !== null;
  }

  /** Send what waits, now: before the pictures are ordered or the film is rendered. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.sending) return this.settled();
    this.sending = true;
    let singly = false;
    try {
      while (this.isDirty && this.view.conflicts.length === 0) {
        this.show({ saving: "saving" });
        if (this.order) await this.sendOrder(this.order);
        else if (this.pending.size >= MANY && !singly) singly = !(await this.sendMany());
        else await this.sendPanel();
        this.failures = 0;
      }
      this.show({ saving: this.isDirty ? "failed" : "saved", error: null });
    } catch (error) {
      this.failed(error);
    } finally {
      this.sending = false;
      for (const done of this.waiting.splice(0)) done();
    }
  }

  private waiting: (() => void)[] = [];

  private settled(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private failed(error: unknown): void {
    if (error instanceof ApiError && error.isTransient) {
      this.failures += 1;
      this.show({ saving: "offline" });
      this.schedule(backoff(this.failures, error));
    } else {
      this.show({ saving: "failed", error });
      // What was refused is undone; the rest goes on.
      if (this.isDirty) this.schedule(DEBOUNCE);
    }
  }

  /** All that waits in one call: changing every panel of a long film is one change. False: they go one by one, so
   * that only what can't be is refused. */
  private async sendMany(): Promise<boolean> {
    const sent = [...this.pending];
    const stored = this.stored();
    try {
      const list = await data(
        api.PUT("/api/projects/{projectId}/panels", {
          params: { path: { projectId: this.projectId } },
          body: {
            panels: stored.map(({ id, revision }) => {
              const patch = this.pending.get(id)?.patch;
              return (patch ? { ...patch, id, revision } : { id }) as Schemas["PanelEntry"];
            }),
            remove: [],
          },
        }),
      );
      this.client.setQueryData(keys.panels(this.projectId), list);
      for (const [id, edit] of sent) this.finish(id, edit);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.isTransient) throw error;
      const conflicts = error.details.conflicts as { panelId: string; current: Panel }[] | undefined;
      for (const { panelId, current } of conflicts ?? []) {
        const edit = this.pending.get(panelId);
        if (edit) this.collide(panelId, edit, current);
      }
      return conflicts !== undefined;
    }
  }

  private async sendPanel(): Promise<void> {
    const [id, sent] = this.pending.entries().next().value as [string, Pending];
    const stored = this.stored().find((panel) => panel.id === id);
    if (!stored && this.stored().length > 0) {
      // Deleted elsewhere meanwhile: there is nothing left to change.
      this.finish(id, sent);
      return;
    }
    try {
      const panel = await data(
        api.PATCH("/api/panels/{panelId}", {
          params: { path: { panelId: id } },
          body: { ...sent.patch, revision: stored?.revision ?? null },
        }),
      );
      this.take(panel);
      this.finish(id, sent);
    } catch (error) {
      if (isCode(error, "CONFLICT") && error.details.current) {
        this.collide(id, sent, error.details.current as Panel);
        return;
      }
      if (isCode(error, "NOT_FOUND")) {
        this.finish(id, sent);
        void this.client.invalidateQueries({ queryKey: keys.panels(this.projectId) });
        return;
      }
      // What is refused for what it is would be refused for ever: it is undone, and said.
      if (error instanceof ApiError && !error.isTransient) this.finish(id, sent);
      throw error;
    }
  }

  /** What was sent is stored; what was changed meanwhile still waits. */
  private finish(id: string, sent: Pending): void {
    const now = this.pending.get(id);
    if (now === sent) this.pending.delete(id);
    else if (now) {
      const rest = Object.entries(now.patch).filter(([field, value]) => sent.patch[field as Field] !== value);
      if (rest.length) this.pending.set(id, { patch: Object.fromEntries(rest), before: {} });
      else this.pending.delete(id);
    }
    this.keep();
  }

  private collide(id: string, sent: Pending, theirs: Panel): void {
    this.take(theirs);
    const fields = Object.keys(sent.patch) as Field[];
    const same = (field: Field) => {
      const now = JSON.stringify(theirs[field]);
      return now === JSON.stringify(sent.before[field]) || now === JSON.stringify(sent.patch[field]);
    };
    // They changed something else: both changes hold. It is sent again on the new revision.
    if (fields.every(same)) return;
    this.show({
      conflicts: [...this.view.conflicts, { theirs, mine: this.pending.get(id)?.patch ?? sent.patch }],
    });
  }

  /** Decide a conflict. */
  resolve(conflict: Conflict, keep: "mine" | "theirs"): void {
    const { id } = conflict.theirs;
    if (keep === "theirs") this.pending.delete(id);
    else this.pending.set(id, { patch: conflict.mine, before: picked(conflict.theirs, conflict.mine) });
    this.keep();
    this.show({ conflicts: this.view.conflicts.filter((one) => one !== conflict) });
    this.schedule(0);
  }

  private async sendOrder(order: Order): Promise<void> {
    const stored = new Map(this.stored().map((panel) => [panel.id, panel]));
    const here = new Set(order.ids);
    const panels = order.ids.flatMap((id): Schemas["PanelEntry"][] => {
      if (stored.has(id)) return [{ id }];
      if (order.added[id]) return [{ newId: id, ...order.added[id] } as Schemas["PanelEntry"]];
      return this.gone.has(id) ? [{ id }] : [];
    });
    const remove = [...stored.keys()].filter((id) => !here.has(id)).map((id) => ({ id }));
    try {
      const list = await data(
        api.PUT("/api/projects/{projectId}/panels", {
          params: { path: { projectId: this.projectId } },
          body: { panels, remove },
        }),
      );
      if (this.order === order) {
        this.order = null;
        this.left.clear();
      }
      this.client.setQueryData(keys.panels(this.projectId), list);
      void this.client.invalidateQueries({ queryKey: keys.panels(this.projectId, "aside") });
      this.keep();
    } catch (error) {
      if (isCode(error, "CONFLICT", "NOT_FOUND")) {
        // Panels came or went elsewhere: read them, and put ours into the order that was wanted.
        this.order = null;
        await this.client.refetchQueries({ queryKey: keys.panels(this.projectId) });
        const now = new Set(this.stored().map((panel) => panel.id));
        const ids = order.ids.filter((id) => now.has(id) || order.added[id]);
        for (const id of now) if (!ids.includes(id) && !remove.some((one) => one.id === id)) ids.push(id);
        if (this.tries++ < 2) this.order = { ...order, ids };
        return;
      }
      if (error instanceof ApiError && !error.isTransient) {
        this.order = null;
        this.keep();
      }
      throw error;
    }
    this.tries = 0;
  }

  private tries = 0;

  private take(panel: Panel): void {
    this.client.setQueryData<Panel[]>(keys.panels(this.projectId), (list) => replaced(list, panel));
  }

  private show(change: Partial<EditorView>): void {
    this.view = { ...this.view, ...change, version: this.view.version + 1 };
    for (const listener of this.listeners) listener();
  }
}

export interface EditorView {
  saving: Saving;
  conflicts: readonly Conflict[];
  /** Why the last edit was refused. */
  error: unknown;
  /** Rises with every change of what is shown. */
  version: number;
}

const picked = (panel: Panel, patch: PanelPatch): PanelPatch =>
  Object.fromEntries((Object.keys(patch) as Field[]).map((field) => [field, panel[field]])) as PanelPatch;

/** A panel that the server doesn't know yet, with its defaults. */
function blank(projectId: string, id: string, content: PanelPatch): Panel {
  const now = new Date().toISOString();
  return {
    id,
    projectId,
    position: 0,
    number: "",
    sceneHeading: "",
    action: "",
    dialogue: [],
    notes: "",
    prompt: "",
    durationMs: 4000,
    durationLocked: false,
    move: "static",
    easing: "ease-in-out",
    moveStrength: 10,
    moveFrom: null,
    moveTo: null,
    transition: "cut",
    transitionMs: 0,
    imageId: null,
    image: null,
    stale: false,
    setAside: false,
    revision: 0,
    createdAt: now,
    updatedAt: now,
    ...content,
  } as Panel;
}
