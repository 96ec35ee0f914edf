import { common } from "@texts/common";
import createClient, { type Client } from "openapi-fetch";
import { credentials } from "@/auth/credentials";
import { ApiError, errorOf } from "./errors";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];

/** How long a call may take before the server counts as unreachable. Uploads have no limit. */
const PATIENCE = 60_000;

/** fetch with the session's token; renewed and tried once more when the server no longer takes it. */
export async function authorized(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  // A Request's body can be read once: the second try needs its own.
  const request = new Request(input, init);
  const send = async (again: boolean): Promise<Response> => {
    const headers = new Headers(request.headers);
    const token = await credentials.token(again);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    try {
      return await fetch(new Request(request.clone(), { headers, signal: init.signal ?? request.signal }));
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw new ApiError("OFFLINE", common.errors.offline);
    }
  };
  const first = await send(false);
  return first.status === 401 && credentials.isSignedIn() ? send(true) : first;
}

function timed(request: Request): Promise<Response> {
  const upload = request.headers.get("Content-Type")?.startsWith("multipart/");
  return authorized(
    request,
    upload ? {} : { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE)]) },
  );
}

export const api: Client<paths> = createClient<paths>({ baseUrl: "", fetch: timed });

interface Envelope<T> {
  data?: { success?: true; data: T } | undefined;
  error?: unknown;
  response: Response;
}

/** The data of an answer; throws {@link ApiError} when it isn't one.
 *
 * @example const project = await data(api.GET("/api/projects/{projectId}", { params: { path: { projectId } } }));
 */
export async function data<T>(answer: Promise<Envelope<T>>): Promise<T> {
  const { data: body, error, response } = await answer;
  if (body) return body.data;
  if (error && typeof error === "object" && "error" in error) {
    const problem = (error as { error: { code: string; message: string; details?: Record<string, unknown> } })
      .error;
    const wait = Number(response.headers.get("Retry-After") ?? "");
    throw new ApiError(
      problem.code,
      problem.message,
      problem.details,
      response.status,
      wait > 0 ? wait : null,
    );
  }
  throw await errorOf(response.bodyUsed ? new Response(null, response) : response);
}

/** Headers of an order that must not be carried out twice, whatever the network does. */
export const once = (key: string = crypto.randomUUID()) => ({ "Idempotency-Key": key });
