// Before the first paint: the theme that was chosen, else the system's. A file of its own, since no script is inline.
(() => {
  const chosen = (() => {
    try {
      return localStorage.getItem("animatic.theme");
    } catch {
      return null; // storage may be forbidden
    }
  })();
  const light =
    chosen === "light" || (chosen === "system" && matchMedia("(prefers-color-scheme: light)").matches);
  document.documentElement.dataset.theme = light ? "light" : "dark";
  const bar = document.querySelector('meta[name="theme-color"]');
  if (bar) bar.setAttribute("content", light ? "#ffffff" : "#111827");
})();
