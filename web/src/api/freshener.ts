import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { api, data, type Schemas } from "./client";
import { isPublic, keys } from "./queries";

/** Milliseconds during which changes are collected before they are read: a storyboard brings dozens a second. */
const COLLECT = 700;
/** Changed panels from which on the whole list is read at once. */
const MANY = 4;

type Panel = Schemas["Panel"];

/** Reads again what changed elsewhere: collected, so that a burst of events becomes a few calls. */
export class Freshener {
  private marked = new Map<string, QueryKey>();
  private panels = new Map<string, Set<string>>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly client: QueryClient) {}

  mark(key: QueryKey): void {
    this.marked.set(JSON.stringify(key), key);
    this.schedule();
  }

  project(id: string | null): void {
    this.mark(["projects"]);
    if (id) this.mark(keys.project(id));
  }

  panel(id: string, projectId: string | null): void {
    if (projectId) {
      const changed = this.panels.get(projectId) ?? new Set();
      this.panels.set(projectId, changed.add(id));
    }
    this.schedule();
  }

  everything(): void {
    // What is on no page any more is read when a page shows it again.
    void this.client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.live[0] });
  }

  /** What the page shows now, and can change: the catalogues can't. */
  shown(): void {
    void this.client.invalidateQueries({
      type: "active",
      predicate: ({ queryKey: [name] }) => name !== keys.live[0] && !isPublic(name),
    });
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.flush();
    }, COLLECT);
  }

  private flush(): void {
    for (const key of this.marked.values()) {
      // A project's own answer and its panels' list share the beginning of their keys, but not their changes.
      const exact = key[0] === "project" && key.length === 2;
      void this.client.invalidateQueries({ queryKey: key, exact });
    }
    this.marked.clear();
    for (const [projectId, ids] of this.panels) void this.readPanels(projectId, [...ids]);
    this.panels.clear();
  }

  private async readPanels(projectId: string, ids: string[]): Promise<void> {
    const key = keys.panels(projectId);
    const list = this.client.getQueryData<Panel[]>(key);
    const known = list && ids.every((id) => list.some((panel) => panel.id === id));
    if (!list || !known || ids.length >= MANY) {
      await this.client.invalidateQueries({ queryKey: ["project", projectId, "panels"] });
      return;
    }
    for (const panelId of ids) {
      try {
        const panel = await data(api.GET("/api/panels/{panelId}", { params: { path: { panelId } } }));
        this.client.setQueryData<Panel[]>(key, (now) => replaced(now, panel));
      } catch {
        // Deleted meanwhile, or not reachable: the list says what is true.
        await this.client.invalidateQueries({ queryKey: key });
      }
    }
  }
}

/** The list with this panel's newer version; out of it if it was set aside. */
export function replaced(list: Panel[] | undefined, panel: Panel): Panel[] | undefined {
  if (!list) return list;
  if (panel.setAside) return list.filter((one) => one.id !== panel.id);
  return list.map((one) => (one.id === panel.id && one.revision <= panel.revision ? panel : one));
}
