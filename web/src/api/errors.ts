/** What the API said went wrong, or that it could not be reached. */
export class ApiError extends Error {
  constructor(
    /** Stable: code branches on it. `OFFLINE` when no answer came. */
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly status = 0,
    /** Seconds to wait before it is worth another try. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = "ApiError";
  }

  /** Whether the same call may succeed a little later. */
  get isTransient(): boolean {
    return this.code === "OFFLINE" || this.code === "RATE_LIMITED" || this.status >= 500;
  }
}

/** The error of the answer, in the API's own words where there are any. */
export async function errorOf(response: Response): Promise<ApiError> {
  const wait = Number(response.headers.get("Retry-After") ?? "");
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  try {
    const body = await response.json();
    const { code, message, details } = body.error;
    return new ApiError(String(code), String(message), details ?? {}, response.status, retryAfter);
  } catch {
    // A proxy's page, not the API's answer.
    return new ApiError(
      "UNAVAILABLE",
      `${response.status} ${response.statusText}`.trim(),
      {},
      response.status,
      retryAfter,
    );
  }
}

export const isCode = (error: unknown, ...codes: string[]): error is ApiError =>
  error instanceof ApiError && codes.includes(error.code);
