import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
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

/** What `select` takes of the conversions that wait or run; drawn again only when that changes. */
export function useLive<T>(select: (live: Live) => T): T {
  const { data } = useQuery({
    queryKey: keys.live,
    queryFn: () => NONE,
    initialData: NONE,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    select,
  });
  return data;
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
