import { common } from "@texts/common";
import type { Schemas } from "@/api/client";
import { ApiError, errorOf } from "@/api/errors";
import { remember, remembered } from "@/lib/storage";
import { credentials, type Provider } from "./credentials";

/** Seconds before its end at which a token counts as used up: clocks differ, answers take time. */
const MARGIN = 10;
const LOCK = "animatic-refresh";
const CHANNEL = "animatic-session";
/** That a session was begun in this browser: who never signed in isn't asked for a refresh that would be refused. */
const HINT = "session";

type Session = Schemas["SessionToken"];
type Message = { token: string; until: number } | { signedOut: true };

/** Sessions of this server: a short token in memory, renewed by a cookie that scripts can't read.
 *
 * Tabs share the token and take turns to renew it: renewing twice at once would look like a stolen cookie.
 */
class LocalProvider implements Provider {
  readonly kind = "local";
  private current: { token: string; until: number } | null = null;
  private renewal: Promise<string | null> | null = null;
  private channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);

  constructor() {
    this.channel?.addEventListener("message", (event: MessageEvent<Message>) => {
      if ("signedOut" in event.data) {
        this.current = null;
        credentials.change("signed-out");
      } else {
        this.current = event.data;
        if (!credentials.isSignedIn()) credentials.use(this, "signed-in");
      }
    });
  }

  async token(fresh: boolean): Promise<string | null> {
    const before = this.current;
    if (!fresh && before && Date.now() < before.until) return before.token;
    this.renewal ??= this.alone(async () => {
      // Another tab may have renewed it while this one waited for its turn.
      if (this.current && this.current !== before && Date.now() < this.current.until)
        return this.current.token;
      return this.renew();
    }).finally(() => {
      this.renewal = null;
    });
    return this.renewal;
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? await navigator.locks.request(LOCK, work) : work();
  }

  private async renew(): Promise<string | null> {
    const response = await post("refresh");
    if (response.ok) return this.take(await response.json());
    if (response.status === 401) {
      this.current = null;
      remember(HINT, null);
      credentials.lose();
      return null;
    }
    throw await errorOf(response);
  }

  private take(answer: { data: Session }): string {
    const { accessToken, expiresIn } = answer.data;
    this.current = { token: accessToken, until: Date.now() + (expiresIn - MARGIN) * 1000 };
    remember(HINT, "local");
    this.channel?.postMessage(this.current);
    return accessToken;
  }

  /** Sign in one of the ways that answer with a session. */
  async begin(way: "sign-in" | "sign-up" | "link" | "password/reset/confirm", order: object): Promise<void> {
    const response = await post(way, order);
    if (!response.ok) throw await errorOf(response);
    this.take(await response.json());
    credentials.use(this, "signed-in");
  }

  async signOut(): Promise<void> {
    this.current = null;
    remember(HINT, null);
    this.channel?.postMessage({ signedOut: true });
    const response = await post("sign-out");
    if (!response.ok) throw await errorOf(response);
  }
}

async function post(path: string, body?: object): Promise<Response> {
  try {
    return await fetch(`/api/auth/${path}`, {
      method: "POST",
      credentials: "same-origin",
      ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError("OFFLINE", common.errors.offline);
  }
}

export const local = new LocalProvider();

/** Take up the session that this browser had. Without one nothing is asked of the server. */
export async function resume(): Promise<void> {
  const hint = remembered(HINT);
  if (hint === "clerk") return; // its component, mounted by the shell, says how it stands
  if (hint !== "local") return credentials.use(null, "signed-out");
  try {
    credentials.use(local, (await local.token(false)) ? "signed-in" : "signed-out");
  } catch {
    // Not reachable, or busy: the pages say so and try again; who was signed in still is.
    credentials.use(local, "signed-in");
  }
}
