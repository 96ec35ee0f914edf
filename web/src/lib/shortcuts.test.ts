import { afterEach, describe, expect, it, vi } from "vitest";
import { combination, dispatch, keyNames, register, setSingleKeys } from "./shortcuts";

const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...init });
  Object.defineProperty(event, "target", { value: target });
  dispatch(event);
  return event;
};

afterEach(() => setSingleKeys(true));

describe("combination", () => {
  it.each([
    ["k", { ctrlKey: true }, "mod+k"],
    ["Z", { metaKey: true, shiftKey: true }, "mod+shift+z"],
    ["ArrowLeft", { altKey: true }, "alt+arrowleft"],
    ["?", { shiftKey: true }, "?"],
    ["X", { shiftKey: true }, "shift+x"],
    [" ", {}, "space"],
  ])("writes %s with %o as %s", (key, init, written) => {
    expect(combination(new KeyboardEvent("keydown", { key, ...init }))).toBe(written);
  });
});

describe("dispatch", () => {
  it("runs the newest of the same keys, and the older one again when that is gone", () => {
    const [older, newer] = [vi.fn(), vi.fn()];
    const endOlder = register([{ keys: "g", label: "", group: "", run: older }]);
    const endNewer = register([{ keys: "g", label: "", group: "", run: newer }]);
    press("g");
    endNewer();
    press("g");
    endOlder();
    press("g");
    expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([1, 1]);
  });

  it("leaves text fields alone, unless the shortcut is for them too", () => {
    const [single, everywhere] = [vi.fn(), vi.fn()];
    const end = register([
      { keys: "g", label: "", group: "", run: single },
      { keys: "mod+enter", label: "", group: "", inFields: true, run: everywhere },
    ]);
    const field = document.createElement("textarea");
    press("g", {}, field);
    press("Enter", { ctrlKey: true }, field);
    end();
    expect(single).not.toHaveBeenCalled();
    expect(everywhere).toHaveBeenCalledOnce();
  });

  it("ignores single keys when they are switched off", () => {
    const run = vi.fn();
    const end = register([{ keys: "g", label: "", group: "", run }]);
    setSingleKeys(false);
    press("g");
    end();
    expect(run).not.toHaveBeenCalled();
  });

  it("takes the key from the browser only when it does something", () => {
    expect(press("q").defaultPrevented).toBe(false);
  });
});

describe("keyNames", () => {
  it("prints keys as keyboards do", () => {
    expect(keyNames("alt+arrowleft").at(-1)).toBe("←");
    expect(keyNames("[")).toEqual(["["]);
  });
});
