// The little Markdown that the descriptions use: paragraphs, lists, tables, `code`, **bold**. Builds DOM nodes, never
// HTML from text.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith("`")) return element("code", {}, part.slice(1, -1));
    if (part.startsWith("**")) return element("strong", {}, part.slice(2, -2));
    return part;
  });
}

function row(line, cell) {
  const cells = line.trim().replace(/^\||\|$/g, "").split("|");
  return element("tr", {}, ...cells.map((text) => element(cell, {}, ...inline(text.trim()))));
}

function block(lines) {
  if (lines[0].trim().startsWith("|") && /^[\s|:-]+$/.test(lines[1] ?? "")) {
    const body = lines.slice(2).map((line) => row(line, "td"));
    return element("table", {}, element("thead", {}, row(lines[0], "th")), element("tbody", {}, ...body));
  }
  if (lines.every((line) => /^\s*[-*] /.test(line))) {
    return element("ul", {}, ...lines.map((line) => element("li", {}, ...inline(line.replace(/^\s*[-*] /, "")))));
  }
  return element("p", {}, ...inline(lines.join(" ")));
}

export function markdown(text) {
  return (text ?? "")
    .split(/\n\s*\n/)
    .map((part) => part.split("\n").filter((line) => line.trim()))
    .filter((lines) => lines.length)
    .map(block);
}
