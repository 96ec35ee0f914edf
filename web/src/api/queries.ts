import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./errors";

/** What is cached, and under which name. Every query takes its key from here: the event stream finds them by it. */
export const keys = {
  user: ["user"] as const,
  usage: (days: number) => ["user", "usage", days] as const,
  projects: (params: object = {}) => ["projects", params] as const,
  project: (id: string) => ["project", id] as const,
  panels: (projectId: string, which: "film" | "aside" = "film") =>
    ["project", projectId, "panels", which] as const,
  versions: (projectId: string) => ["project", projectId, "versions"] as const,
  share: (projectId: string) => ["project", projectId, "share"] as const,
  reading: (text: string, cast: unknown) => ["reading", text, cast] as const,
  takes: (panelId: string) => ["takes", panelId] as const,
  conversions: (params: object = {}) => ["conversions", params] as const,
  images: (params: object = {}) => ["images", params] as const,
  videos: (params: object = {}) => ["videos", params] as const,
  video: (id: string) => ["videos", "one", id] as const,
  assets: (params: object = {}) => ["assets", params] as const,
  styles: ["styles"] as const,
  engines: ["engines"] as const,
  plans: ["plans"] as const,
  ways: ["ways"] as const,
  /** Conversions that wait or run, as the event stream tells them: not fetched by anybody. */
  live: ["live"] as const,
};

/** What is the same for everybody, signed in or not. */
const PUBLIC: ReadonlySet<unknown> = new Set([keys.ways[0], keys.plans[0], keys.styles[0], keys.engines[0]]);
export const isPublic = (name: unknown): boolean => PUBLIC.has(name);

const TRIES = 4;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The event stream says what changed; this is for what it can't say (links that expire).
        staleTime: 5 * 60_000,
        gcTime: 15 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => error instanceof ApiError && error.isTransient && count < TRIES,
        retryDelay: backoff,
      },
      mutations: { retry: false },
    },
  });
}

/** Milliseconds until the next try: the server's own word, else doubling with jitter. */
export function backoff(count: number, error?: unknown): number {
  if (error instanceof ApiError && error.retryAfter) return error.retryAfter * 1000;
  return Math.min(30_000, 500 * 2 ** count) * (0.75 + Math.random() / 2);
}
