import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keys } from "@/api/queries";
import { historyOf } from "@/lib/history";
import { rememberedJson } from "@/lib/storage";
import { type Panel, PanelEditor, type PanelPatch } from "./editor";

/** A server of panels in memory, behind fetch: the API's rules for revisions and lists. */
class Server {
  panels: Panel[] = ["a", "b", "c"].map((id, position) => panel(id, position));
  calls: string[] = [];
  down = false;
  /** A panel that may not be changed. */
  refused = "";

  fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    this.calls.push(`${request.method} ${path}`);
    if (this.down) throw new TypeError("Failed to fetch");
    const body = request.method === "GET" ? null : await request.json();
    if (path.endsWith("/panels")) {
      if (request.method === "PUT") return this.put(body);
      return answer(200, this.panels);
    }
    return this.patch(path.split("/").at(-1) ?? "", body);
  };

  private patch(id: string, { revision, ...patch }: Partial<Panel>): Response {
    const index = this.panels.findIndex((one) => one.id === id);
    const current = this.panels[index];
    if (!current) return refusal(404, "NOT_FOUND", {});
    if (id === this.refused) return refusal(403, "FORBIDDEN", {});
    if (revision != null && revision !== current.revision) return refusal(409, "CONFLICT", { current });
    this.panels[index] = { ...current, ...patch, revision: current.revision + 1 };
    return answer(200, this.panels[index]);
  }

  private put({ panels }: { panels: { id?: string; newId?: string; revision?: number }[] }): Response {
    const conflicts = panels.flatMap(({ id, revision }) => {
      const current = this.panels.find((one) => one.id === id);
      return current && revision != null && revision !== current.revision ? [{ panelId: id, current }] : [];
    });
    if (conflicts.length) return refusal(409, "CONFLICT", { conflicts });
    if (panels.some((one) => one.id === this.refused)) return refusal(403, "FORBIDDEN", {});
    this.panels = panels.map(({ id, newId, ...content }, position) => {
      const found = this.panels.find((one) => one.id === id);
      const before = found ?? panel(id ?? newId ?? "", position);
      const changed = found && Object.keys(content).some((name) => name !== "revision");
      return { ...before, ...content, position, revision: before.revision + (changed ? 1 : 0) };
    });
    return answer(200, this.panels);
  }

  /** A change in another window. */
  change(id: string, patch: Partial<Panel>): void {
    this.panels = this.panels.map((one) =>
      one.id === id ? { ...one, ...patch, revision: one.revision + 1 } : one,
    );
  }

  text(id: string): string | undefined {
    return this.panels.find((one) => one.id === id)?.action;
  }
}

const answer = (status: number, data: unknown) => Response.json({ success: true, data }, { status });
const refusal = (status: number, code: string, details: object) =>
  Response.json({ success: false, error: { code, message: code, details } }, { status });

function panel(id: string, position: number): Panel {
  return {
    id,
    position,
    number: id,
    action: `text of ${id}`,
    notes: "",
    durationMs: 4000,
    revision: 1,
    image: null,
    imageId: null,
  } as Panel;
}

let server: Server;
let client: QueryClient;
let project = 0;

function open(): PanelEditor {
  return new PanelEditor(client, `project-${project}`);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  project += 1;
  server = new Server();
  vi.stubGlobal("fetch", (input: Request) => server.fetch(input));
  client = new QueryClient();
  client.setQueryDefaults(keys.panels(`project-${project}`), { queryFn: () => server.panels });
  client.setQueryData(keys.panels(`project-${project}`), server.panels);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const texts = (editor: PanelEditor) => editor.current().map((one) => one.action);
const order = (editor: PanelEditor) =>
  editor
    .current()
    .map((one) => one.id)
    .join("");

describe("editing", () => {
  it("shows an edit at once and stores it a moment later, once", async () => {
    const editor = open();
    editor.edit({ a: { action: "x" } }, "edit", "a");
    editor.edit({ a: { action: "xy" } }, "edit", "a");
    expect(texts(editor)[0]).toBe("xy");
    expect(server.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.text("a")).toBe("xy");
    expect(server.calls).toEqual(["PATCH /api/panels/a"]);
    expect(editor.snapshot().saving).toBe("saved");
  });

  it("undoes what was typed in one go, and stores that too", async () => {
    const editor = open();
    editor.edit({ a: { action: "x" } }, "edit", "a");
    editor.edit({ a: { action: "xy" } }, "edit", "a");
    await editor.flush();
    historyOf(editor.projectId).undo();
    expect(texts(editor)[0]).toBe("text of a");
    await editor.flush();
    expect(server.text("a")).toBe("text of a");
  });

  it("keeps an edit in the browser until it is stored, over a reload too", async () => {
    server.down = true;
    const editor = open();
    editor.edit({ b: { notes: "kept" } }, "edit");
    await vi.advanceTimersByTimeAsync(700);
    expect(editor.snapshot().saving).toBe("offline");

    server.down = false;
    const reloaded = open();
    expect(reloaded.current()[1]?.notes).toBe("kept");
    await vi.advanceTimersByTimeAsync(100);
    expect(server.panels[1]?.notes).toBe("kept");
    expect(rememberedJson(`edits.${editor.projectId}`)).toBeNull();
  });

  it("goes on by itself when the server answers again", async () => {
    server.down = true;
    const editor = open();
    editor.edit({ a: { action: "x" } }, "edit");
    await vi.advanceTimersByTimeAsync(2000);
    server.down = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.text("a")).toBe("x");
    expect(editor.snapshot().saving).toBe("saved");
  });
});

describe("two windows", () => {
  it("lets both changes hold when they are of different fields", async () => {
    const editor = open();
    server.change("a", { notes: "theirs" });
    editor.edit({ a: { action: "mine" } }, "edit");
    await editor.flush();
    expect(server.panels[0]).toMatchObject({ action: "mine", notes: "theirs" });
    expect(editor.snapshot().conflicts).toEqual([]);
  });

  it("asks when both changed the same field, and keeps what is chosen", async () => {
    const editor = open();
    server.change("a", { action: "theirs" });
    editor.edit({ a: { action: "mine" } }, "edit");
    await editor.flush();
    const [conflict] = editor.snapshot().conflicts;
    expect(conflict).toMatchObject({ mine: { action: "mine" }, theirs: { action: "theirs" } });
    if (conflict) editor.resolve(conflict, "mine");
    await vi.advanceTimersByTimeAsync(10);
    expect(server.text("a")).toBe("mine");
  });

  it("takes the other one when that is chosen", async () => {
    const editor = open();
    server.change("a", { action: "theirs" });
    editor.edit({ a: { action: "mine" } }, "edit");
    await editor.flush();
    const [conflict] = editor.snapshot().conflicts;
    if (conflict) editor.resolve(conflict, "theirs");
    await vi.advanceTimersByTimeAsync(10);
    expect(texts(editor)[0]).toBe("theirs");
    expect(server.text("a")).toBe("theirs");
    expect(editor.isDirty).toBe(false);
  });
});

describe("changing many panels", () => {
  const all = (patch: PanelPatch) => ({ a: patch, b: patch, c: patch });

  it("is one call, and one step back", async () => {
    const editor = open();
    editor.edit(all({ durationMs: 2000 }), "all");
    await editor.flush();
    expect(server.calls).toEqual([`PUT /api/projects/${editor.projectId}/panels`]);
    expect(server.panels.map((one) => one.durationMs)).toEqual([2000, 2000, 2000]);
    expect(editor.isDirty).toBe(false);
    historyOf(editor.projectId).undo();
    await editor.flush();
    expect(server.panels.map((one) => one.durationMs)).toEqual([4000, 4000, 4000]);
    expect(editor.snapshot().saving).toBe("saved");
  });

  it("asks about what both changed, keeps what only they changed, and stores the rest", async () => {
    const editor = open();
    server.change("a", { action: "theirs" });
    server.change("b", { notes: "theirs" });
    editor.edit(all({ action: "mine" }), "all");
    await editor.flush();
    const [conflict, ...more] = editor.snapshot().conflicts;
    expect(more).toEqual([]);
    expect(conflict?.theirs.id).toBe("a");
    if (conflict) editor.resolve(conflict, "theirs");
    await vi.advanceTimersByTimeAsync(10);
    expect(server.panels.map((one) => [one.action, one.notes])).toEqual([
      ["theirs", ""],
      ["mine", "theirs"],
      ["mine", ""],
    ]);
  });

  it("loses nothing but what is refused", async () => {
    server.refused = "b";
    const editor = open();
    editor.edit(all({ durationMs: 2000 }), "all");
    await editor.flush();
    expect(editor.snapshot().saving).toBe("failed");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.panels.map((one) => one.durationMs)).toEqual([2000, 4000, 2000]);
    expect(editor.isDirty).toBe(false);
  });
});

describe("arranging", () => {
  it("moves, sets aside, adds and undoes all of it", async () => {
    const editor = open();
    editor.move("c", 0, "move");
    expect(order(editor)).toBe("cab");
    editor.setAside(["a"], "aside");
    expect(order(editor)).toBe("cb");
    const added = editor.add(1, { action: "new" }, "add");
    expect(order(editor)).toBe(`c${added}b`);
    await editor.flush();
    expect(server.panels.map((one) => one.action)).toEqual(["text of c", "new", "text of b"]);

    for (let step = 0; step < 3; step += 1) historyOf(editor.projectId).undo();
    expect(order(editor)).toBe("abc");
    await editor.flush();
    expect(server.panels.map((one) => one.id)).toEqual(["a", "b", "c"]);
    expect(editor.snapshot().saving).toBe("saved");
  });

  it("edits a panel that is set aside and brought back with its change", async () => {
    const editor = open();
    editor.edit({ a: { action: "x" } }, "edit");
    editor.setAside(["a"], "aside");
    historyOf(editor.projectId).undo();
    await editor.flush();
    expect(server.text("a")).toBe("x");
    expect(server.panels.map((one) => one.id)).toEqual(["a", "b", "c"]);
  });
});
