import type { QueryClient } from "@tanstack/react-query";
import { credentials } from "@/auth/credentials";
import { authorized, type Schemas } from "./client";
import { Freshener } from "./freshener";
import { backoff, keys } from "./queries";
import { readEvents } from "./sse";

export type LiveConversion = Schemas["LiveConversion"];
export type Connection = "connecting" | "live" | "reconnecting";
/** Conversions that wait or run, and those that ended while this page was open, by id. */
export type Live = Readonly<Record<string, LiveConversion>>;

/** Milliseconds of silence after which a stream counts as dead: a comment comes every 15 seconds. */
const SILENCE = 40_000;
/** Milliseconds between looks at what is shown, while there is no stream. */
const POLL = 10_000;
/** Milliseconds that a completed conversion is still shown: what it made is being read meanwhile. */
const LINGER = 5000;
/** Failed connections in a row from which on the page says so, and looks by itself. */
const PATIENCE = 2;

/** The page's one stream of changes, kept open while somebody is signed in and spread into the query cache. */
export class ChangeStream {
  connection: Connection = "connecting";
  private listeners = new Set<() => void>();
  private ended = new Set<(conversion: LiveConversion) => void>();
  private fresh: Freshener;
  private hasBegun = false;

  constructor(private readonly client: QueryClient) {
    this.fresh = new Freshener(client);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Called with every conversion that ends, once. */
  onEnd(listener: (conversion: LiveConversion) => void): () => void {
    this.ended.add(listener);
    return () => this.ended.delete(listener);
  }

  open(): () => void {
    const abort = new AbortController();
    void this.keepOpen(abort.signal);
    return () => abort.abort();
  }

  private async keepOpen(signal: AbortSignal): Promise<void> {
    let failures = 0;
    const online = () => this.wake?.();
    addEventListener("online", online);
    const poll = setInterval(() => {
      if (failures >= PATIENCE && document.visibilityState === "visible") this.fresh.everything();
    }, POLL);
    try {
      while (!signal.aborted && credentials.isSignedIn()) {
        try {
          await this.listen(signal, () => {
            // Whatever happened while there was no stream is read anew.
            if (this.connection === "reconnecting") this.fresh.everything();
            failures = 0;
            this.become("live");
          });
        } catch {
          // Whatever broke the connection, the answer is the same: connect again, a little later.
        }
        if (signal.aborted) return;
        failures += 1;
        if (failures >= PATIENCE) this.become("reconnecting");
        await this.rest(backoff(failures));
      }
    } finally {
      clearInterval(poll);
      removeEventListener("online", online);
    }
  }

  private wake: (() => void) | null = null;

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async listen(signal: AbortSignal, begun: () => void): Promise<void> {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE);
    try {
      const response = await authorized("/api/events", { signal: AbortSignal.any([signal, silence.signal]) });
      if (!response.ok || !response.body) throw new Error(String(response.status));
      const heard = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          clearTimeout(timer);
          timer = setTimeout(() => silence.abort(), SILENCE);
          controller.enqueue(chunk);
        },
      });
      for await (const event of readEvents(response.body.pipeThrough(heard))) {
        if (event.name === "snapshot") begun();
        this.take(event.name, JSON.parse(event.data));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private take(name: string, body: Record<string, unknown>): void {
    const id = String(body.id);
    const projectId = typeof body.projectId === "string" ? body.projectId : null;
    switch (name) {
      case "snapshot":
        this.restart(body.conversions as LiveConversion[]);
        break;
      case "conversion":
        this.progress(body as unknown as LiveConversion);
        break;
      case "conversion-deleted":
        this.drop(id);
        this.fresh.mark(["conversions"]);
        break;
      case "panel":
        this.fresh.panel(id, projectId);
        break;
      case "image":
        this.fresh.mark(["images"]);
        this.fresh.mark(["takes"]);
        this.fresh.project(projectId);
        break;
      case "video":
        this.fresh.mark(["videos"]);
        this.fresh.project(projectId);
        break;
      case "project":
        this.fresh.project(projectId ?? id);
        break;
      case "user":
        this.fresh.mark(keys.user);
        break;
      case "asset":
        this.fresh.mark(["assets"]);
        break;
      case "export":
        if (projectId) this.fresh.mark(["project", projectId, "exports"]);
        break;
      case "comment":
        if (projectId) this.fresh.mark(keys.share(projectId));
        break;
      case "resync":
        this.fresh.everything();
        break;
    }
  }

  /** How things stand at the beginning: what this page thought was running and isn't has ended unseen. */
  private restart(open: LiveConversion[]): void {
    const before = this.client.getQueryData<Live>(keys.live) ?? {};
    const now: Record<string, LiveConversion> = Object.fromEntries(open.map((one) => [one.id, one]));
    const lost = Object.values(before).some((one) => !now[one.id] && !isOver(one));
    this.client.setQueryData<Live>(keys.live, now);
    if (lost) this.fresh.everything();
    // What ended after the page had read it and before it could hear of it.
    else if (!this.hasBegun) this.fresh.shown();
    this.hasBegun = true;
  }

  private progress(conversion: LiveConversion): void {
    const before = this.client.getQueryData<Live>(keys.live)?.[conversion.id];
    this.client.setQueryData<Live>(keys.live, (live = {}) => ({ ...live, [conversion.id]: conversion }));
    if (isOver(conversion) && !(before && isOver(before))) {
      this.fresh.mark(["conversions"]);
      this.fresh.mark(keys.user);
      for (const listener of this.ended) listener(conversion);
      if (conversion.status === "completed") setTimeout(() => this.drop(conversion.id), LINGER);
    }
  }

  private drop(id: string): void {
    this.client.setQueryData<Live>(keys.live, (live = {}) => {
      const { [id]: _gone, ...others } = live;
      return others;
    });
  }

  private become(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    for (const listener of this.listeners) listener();
  }
}

export const isOver = (conversion: Pick<LiveConversion, "status">): boolean =>
  conversion.status === "completed" || conversion.status === "failed";
