import { type QueryClient, replaceEqualDeep, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useStanding } from "@/auth/useAuth";
import { keys } from "./queries";
import { ChangeStream, type Connection, isOver, type Live, type LiveConversion } from "./stream";

const Context = createContext<ChangeStream | null>(null);

export function StreamProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const standing = useStanding();
  const [stream] = useState(() => new ChangeStream(client));
  useEffect(() => (standing === "signed-in" ? stream.open() : undefined), [standing, stream]);
  return <Context value={stream}>{children}</Context>;
}

function useStream(): ChangeStream {
  const stream = useContext(Context);
  if (!stream) throw new Error("There is no StreamProvider around this component.");
  return stream;
}

export function useConnection(): Connection {
  const stream = useStream();
  return useSyncExternalStore(stream.subscribe, () => stream.connection);
}

/** Called once for each conversion that ends while the component is there. */
export function useOnEnd(listener: (conversion: LiveConversion) => void): void {
  const stream = useStream();
  useEffect(() => stream.onEnd(listener), [stream, listener]);
}

const NONE: Live = {};

/** The live conversions of a query cache, for hundreds of listeners: each card has one, a query for each would be slow. */
class LiveStore {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly client: QueryClient) {
    client.setQueryDefaults(keys.live, { gcTime: Number.POSITIVE_INFINITY });
    client.getQueryCache().subscribe(({ query, type }) => {
      if (query.queryKey[0] !== keys.live[0] || (type !== "updated" && type !== "removed")) return;
      for (const listener of this.listeners) listener();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Live => this.client.getQueryData<Live>(keys.live) ?? NONE;
}

const stores = new WeakMap<QueryClient, LiveStore>();

/** What `select` takes of the conversions that wait or run; drawn again only when that changes. */
export function useLive<T>(select: (live: Live) => T): T {
  const client = useQueryClient();
  const store = stores.get(client) ?? new LiveStore(client);
  stores.set(client, store);
  const last = useRef<{ live: Live; select: unknown; value: T } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const live = store.get();
    if (last.current?.live === live && last.current.select === select) return last.current.value;
    const value = select(live);
    last.current = {
      live,
      select,
      value: last.current ? replaceEqualDeep(last.current.value, value) : value,
    };
    return last.current.value;
  });
}

/** The conversion that is making a picture of this panel now, or the last one that failed since the page was opened. */
export const panelConversion =
  (panelId: string) =>
  (live: Live): LiveConversion | null => {
    let found: LiveConversion | null = null;
    for (const one of Object.values(live)) {
      if (one.panelId !== panelId || one.type !== "text-to-image") continue;
      if (!isOver(one)) return one;
      found = one;
    }
    return found;
  };

export const openConversions = (live: Live): LiveConversion[] =>
  Object.values(live).filter((one) => !isOver(one));
export { isOver, type Live, type LiveConversion };
