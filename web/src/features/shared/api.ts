import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Shared = Schemas["Shared"];
export type SharedPanel = Schemas["SharedPanel"];
export type GuestComment = Schemas["GuestComment"];
export type CommentOrder = Schemas["GuestCommentOrder"];

export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Calls without an account: none of the studio's machinery is loaded for a guest. */
async function call<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refused("OFFLINE", "");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok || !body?.success)
    throw new Refused(body?.error?.code ?? "UNAVAILABLE", body?.error?.message ?? "");
  return body.data as T;
}

const at = (token: string) => `/api/share/${encodeURIComponent(token)}`;

export const readShared = (token: string): Promise<Shared> => call(at(token));

export const readComments = async (token: string): Promise<GuestComment[]> =>
  (await call<{ items: GuestComment[] }>(`${at(token)}/comments?limit=100&sortOrder=asc`)).items;

export const sendComment = (token: string, order: CommentOrder): Promise<GuestComment> =>
  call(`${at(token)}/comments`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(order),
  });
