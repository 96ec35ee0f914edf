export interface ServerEvent {
  name: string;
  data: string;
}

/** The events of a `text/event-stream` body, as they come in.
 *
 * Follows the HTML standard's parsing rules as far as our server uses them: lines end in LF or CRLF, comments begin
 * with a colon, several data lines are joined, an event without data is nothing. `EventSource` itself can't send a
 * bearer token.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = "";
  let name = "message";
  let lines: string[] = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const split = rest.split("\n");
      rest = split.pop() ?? "";
      for (const raw of split) {
        const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
        if (line === "") {
          if (lines.length) yield { name, data: lines.join("\n") };
          name = "message";
          lines = [];
          continue;
        }
        const colon = line.indexOf(":");
        if (colon === 0) continue;
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") name = value;
        else if (field === "data") lines.push(value);
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined); // already ended
  }
}
