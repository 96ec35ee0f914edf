// Draws the OpenAPI document: a list of endpoints, and for each its parameters, body, answers, and a form to try it.

import { element, inline, markdown } from "./markdown.js";

const METHODS = ["get", "post", "put", "patch", "delete"];
const key = document.getElementById("key");
const spec = await (await fetch("/api/openapi.json")).json();

const resolve = (thing) =>
  thing && thing.$ref ? thing.$ref.slice(2).split("/").reduce((at, name) => at[name], spec) : thing;
const nameOf = (schema) => (schema?.$ref ? schema.$ref.split("/").pop() : null);

// ---- Schemas

function typeOf(schema) {
  const name = nameOf(schema);
  if (name) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (variants) return variants.map(typeOf).join(schema.allOf ? " & " : " | ");
  if (schema.type === "array") return `${typeOf(schema.items ?? {})}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(" | ");
  return schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? "any");
}

function limits(schema) {
  const told = [];
  for (const [least, most, unit] of [["minLength", "maxLength", " characters"], ["minItems", "maxItems", " items"], ["minimum", "maximum", ""]]) {
    const [from, to] = [schema[least]?.toLocaleString("en"), schema[most]?.toLocaleString("en")];
    if (from && to) told.push(`${from} to ${to}${unit}`);
    else if (from ?? to) told.push(`${from ? "at least" : "at most"} ${from ?? to}${unit}`);
  }
  if (schema.exclusiveMaximum !== undefined) told.push(`below ${schema.exclusiveMaximum.toLocaleString("en")}`);
  if (schema.default !== undefined && schema.default !== null) told.push(`default: ${JSON.stringify(schema.default)}`);
  return told.join(", ");
}

function inner(schema) {
  const variants = schema.anyOf ?? schema.oneOf ?? [schema];
  return variants
    .map((variant) => (variant.type === "array" ? variant.items : variant))
    .find((variant) => variant && resolve(variant).properties);
}

function properties(schema, seen = []) {
  const plain = resolve(schema);
  const list = element("dl", { class: "properties" });
  for (const [name, property] of Object.entries(plain.properties ?? {})) {
    const required = plain.required?.includes(name);
    const told = [limits((property.anyOf ?? [])[0] ?? {}), limits(property)].filter(Boolean).join(", ");
    list.append(
      element("dt", {}, element("code", {}, name), " ", element("span", { class: "type" }, typeOf(property)),
        required ? element("span", { class: "required" }, " required") : null),
      element("dd", {}, ...inline(property.description ?? ""), told ? element("span", { class: "limits" }, ` ${told}`) : null),
    );
    const below = inner(property);
    const id = nameOf(below) ?? name;
    if (below && !seen.includes(id)) {
      const details = element("details", {}, element("summary", {}, `fields of ${id}`));
      details.addEventListener("toggle", () => {
        if (details.open && details.children.length === 1) details.append(properties(below, [...seen, id]));
      });
      list.lastChild.append(details);
    }
  }
  return list;
}

function example(schema, depth = 0) {
  const plain = resolve(schema) ?? {};
  if (plain.example !== undefined) return plain.example;
  if (plain.examples?.length) return plain.examples[0];
  if (plain.default !== undefined && plain.default !== null) return plain.default;
  if (plain.const !== undefined) return plain.const;
  if (plain.enum) return plain.enum[0];
  const variants = plain.anyOf ?? plain.oneOf;
  if (variants) return example(variants.find((variant) => variant.type !== "null") ?? variants[0], depth);
  if (plain.properties && depth < 5) {
    return Object.fromEntries(
      Object.entries(plain.properties)
        .filter(([name]) => depth > 0 || plain.required?.includes(name) || plain.properties[name].examples)
        .map(([name, property]) => [name, example(property, depth + 1)]),
    );
  }
  if (plain.type === "array") return [];
  if (plain.type === "string") return plain.format === "uuid" ? "00000000-0000-0000-0000-000000000000" : "";
  if (plain.type === "integer" || plain.type === "number") return plain.minimum ?? 0;
  if (plain.type === "boolean") return false;
  return plain.type === "object" ? {} : null;
}

// ---- Trying

function curl(method, url, body) {
  const parts = [`curl -X ${method.toUpperCase()} '${location.origin}${url}'`, `-H "Authorization: Bearer $ANIMATIC_KEY"`];
  if (body) parts.push(`-H 'Content-Type: application/json'`, `-d '${body.replaceAll("'", "'\\''")}'`);
  return parts.join(" \\\n  ");
}

async function show(response, into) {
  const type = response.headers.get("content-type") ?? "";
  into.replaceChildren(element("p", {}, `${response.status} ${response.statusText}`));
  if (type.startsWith("image/")) {
    into.append(element("img", { src: URL.createObjectURL(await response.blob()), alt: "The answer" }));
  } else if (type.startsWith("video/")) {
    into.append(element("video", { src: URL.createObjectURL(await response.blob()), controls: "" }));
  } else {
    const text = await response.text();
    let shown = text;
    try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON: shown as it is */ }
    into.append(element("pre", {}, shown));
  }
}

async function follow(response, into, stop) {
  const pre = element("pre", {});
  into.replaceChildren(element("button", { type: "button", onclick: stop }, "Stop"), pre);
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body) pre.append(decoder.decode(chunk, { stream: true }));
  } catch (error) {
    pre.append(`\n(${error.name === "AbortError" ? "stopped" : error})`);
  }
}

function form(method, path, operation) {
  const parameters = (operation.parameters ?? []).map(resolve).filter((one) => one.in !== "header");
  const content = operation.requestBody?.content ?? {};
  const json = content["application/json"];
  const multipart = content["multipart/form-data"];
  const inputs = new Map();
  const field = (name, input) => {
    inputs.set(name, input);
    return element("label", {}, name, input);
  };
  const fields = parameters.map((one) =>
    field(one.name, element("input", { placeholder: typeOf(one.schema), ...(one.required ? { required: "" } : {}) })));
  const body = json ? element("textarea", { rows: "8", spellcheck: "false", "aria-label": "Body" }) : null;
  if (body) body.value = JSON.stringify(json.example ?? example(json.schema), null, 2);
  if (multipart) {
    for (const [name, property] of Object.entries(multipart.schema.properties)) {
      fields.push(field(name, element("input", property.format === "binary" ? { type: "file" } : {})));
    }
  }
  const output = element("div", { class: "answer", "aria-live": "polite" });
  const address = () => {
    const query = new URLSearchParams();
    let url = path;
    for (const one of parameters) {
      const value = inputs.get(one.name).value;
      if (one.in === "path") url = url.replace(`{${one.name}}`, encodeURIComponent(value));
      else if (value) query.set(one.name, value);
    }
    return query.size ? `${url}?${query}` : url;
  };
  const send = async (event) => {
    event.preventDefault();
    const abort = new AbortController();
    const options = { method: method.toUpperCase(), headers: {}, signal: abort.signal };
    if (key.value) options.headers.Authorization = `Bearer ${key.value}`;
    if (body) {
      options.headers["Content-Type"] = "application/json";
      options.body = body.value;
    } else if (multipart) {
      options.body = new FormData();
      for (const name of Object.keys(multipart.schema.properties)) {
        const input = inputs.get(name);
        const value = input.type === "file" ? input.files[0] : input.value;
        if (value) options.body.set(name, value);
      }
    }
    try {
      const response = await fetch(address(), options);
      const endless = response.headers.get("content-type")?.startsWith("text/event-stream");
      await (endless ? follow(response, output, () => abort.abort()) : show(response, output));
    } catch (error) {
      output.replaceChildren(element("p", {}, String(error)));
    }
  };
  const asCurl = () => output.replaceChildren(element("pre", {}, curl(method, address(), body?.value)));
  return element("form", { onsubmit: send }, ...fields, body,
    element("div", { class: "buttons" }, element("button", {}, "Send"),
      element("button", { type: "button", onclick: asCurl }, "As curl")), output);
}

// ---- Endpoints

function answers(operation) {
  const list = element("dl", { class: "answers" });
  for (const [status, given] of Object.entries(operation.responses)) {
    const response = resolve(given);
    const schema = response.content?.["application/json"]?.schema;
    const shown = status < "400" && schema ? element("details", {}, element("summary", {}, "data"), properties(resolve(schema).properties?.data ?? schema)) : null;
    list.append(element("dt", {}, element("code", { class: `status-${status[0]}` }, status)),
      element("dd", {}, ...inline(response.description), shown));
  }
  return list;
}

function parametersOf(operation) {
  const parameters = (operation.parameters ?? []).map(resolve);
  if (!parameters.length) return null;
  const rows = parameters.map((one) => element("tr", {},
    element("td", {}, element("code", {}, one.name)), element("td", {}, one.in),
    element("td", { class: "type" }, typeOf(one.schema)),
    element("td", {}, ...inline(one.description ?? ""), " ", element("span", { class: "limits" }, limits(one.schema)))));
  return element("table", {}, element("tbody", {}, ...rows));
}

function endpoint(path, method, operation) {
  const id = operation.operationId;
  const content = operation.requestBody?.content ?? {};
  const [type, media] = Object.entries(content)[0] ?? [];
  const section = element("details", { class: "endpoint", id },
    element("summary", {}, element("span", { class: `method ${method}` }, method.toUpperCase()), " ",
      element("code", {}, path), " ", element("span", { class: "title" }, operation.summary ?? "")));
  const fill = () => {
    if (section.children.length > 1) return;
    section.append(
      ...(operation.description?.replace(/\.$/, "") === operation.summary ? [] : markdown(operation.description)),
      ...[parametersOf(operation)].filter(Boolean).flatMap((table) => [element("h4", {}, "Parameters"), table]),
      ...(media ? [element("h4", {}, `Body (${type})`), properties(media.schema)] : []),
      element("h4", {}, "Answers"), answers(operation),
      element("h4", {}, "Try it"), form(method, path, operation),
    );
  };
  section.addEventListener("toggle", () => section.open && fill());
  section.dataset.words = `${path} ${id} ${operation.summary} ${operation.description}`.toLowerCase();
  return section;
}

function draw() {
  const contents = document.getElementById("contents");
  const main = document.getElementById("content");
  main.replaceChildren(element("p", { class: "version" }, `Version ${spec.info.version}`), ...markdown(spec.info.description));
  contents.replaceChildren();
  for (const tag of spec.tags) {
    const endpoints = [];
    for (const [path, methods] of Object.entries(spec.paths)) {
      for (const method of METHODS) {
        const operation = methods[method];
        if (operation?.tags?.at(-1) === tag.name) endpoints.push(endpoint(path, method, operation));
      }
    }
    if (!endpoints.length) continue;
    main.append(element("section", { class: "tag" }, element("h2", { id: `tag-${tag.name}` }, tag.name),
      ...markdown(tag.description), ...endpoints));
    contents.append(element("h2", {}, element("a", { href: `#tag-${tag.name}` }, tag.name)),
      element("ul", {}, ...endpoints.map((one) => element("li", {}, element("a", { href: `#${one.id}` }, one.id)))));
  }
}

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.scrollIntoView();
  }
}

draw();
openTarget();
addEventListener("hashchange", openTarget);
document.getElementById("find").addEventListener("input", ({ target }) => {
  const words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const one of document.querySelectorAll(".endpoint")) {
    one.hidden = !words.every((word) => one.dataset.words.includes(word));
  }
  for (const section of document.querySelectorAll("section.tag")) {
    section.hidden = ![...section.querySelectorAll(".endpoint")].some((one) => !one.hidden);
  }
});
