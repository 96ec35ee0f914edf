import { describe, expect, it } from "vitest";
import { readEvents, type ServerEvent } from "./sse";

async function read(...chunks: string[]): Promise<ServerEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

describe("readEvents", () => {
  it("reads events however the network cuts them", async () => {
    const whole =
      'retry: 2000\n\nevent: snapshot\ndata: {"a":1}\n\n: heartbeat\n\nevent: image\ndata: {"id":"é"}\n\n';
    const wanted = [
      { name: "snapshot", data: '{"a":1}' },
      { name: "image", data: '{"id":"é"}' },
    ];
    expect(await read(whole)).toEqual(wanted);
    expect(await read(...whole)).toEqual(wanted);
  });

  it("joins data lines, and takes CRLF", async () => {
    expect(await read("data: a\r\ndata: b\r\n\r\n")).toEqual([{ name: "message", data: "a\nb" }]);
  });

  it("drops an event that was cut off", async () => {
    expect(await read("event: image\ndata: half")).toEqual([]);
  });
});
