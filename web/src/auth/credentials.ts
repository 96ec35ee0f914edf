/** Who is signed in, as the API client sees it. A provider (local, Clerk) fills it; nothing else knows which it is. */

export interface Provider {
  readonly kind: "local" | "clerk";
  /** A token that is good for at least a few seconds; null when nobody is signed in. `fresh`: the last was refused. */
  token(fresh: boolean): Promise<string | null>;
  signOut(): Promise<void>;
}

export type Standing = "unknown" | "signed-out" | "signed-in";

type Listener = () => void;

class Credentials {
  private provider: Provider | null = null;
  private listeners = new Set<Listener>();
  /** Whether the session ended by itself: the sign-in page says so. */
  expired = false;
  standing: Standing = "unknown";

  use(provider: Provider | null, standing: Standing): void {
    this.provider = provider;
    this.change(standing);
  }

  /** The session ended without anybody asking for it. */
  lose(): void {
    if (this.standing !== "signed-in") return;
    this.expired = true;
    this.change("signed-out");
  }

  change(standing: Standing): void {
    if (standing === "signed-in") this.expired = false;
    this.standing = standing;
    for (const listener of this.listeners) listener();
  }

  isSignedIn(): boolean {
    return this.standing === "signed-in";
  }

  async token(fresh = false): Promise<string | null> {
    return this.provider ? this.provider.token(fresh) : null;
  }

  async signOut(): Promise<void> {
    await this.provider?.signOut();
    this.change("signed-out");
  }

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const credentials = new Credentials();
