// HTML on its way into the editor and out of it. What comes out is to the letter what went in, but for what was changed:
// a block the editor cannot give back whole is kept as it is ("opaque"), one that nobody touched keeps its own spelling.
import { pm } from "../django_prose_editor/editor.js";

const SCHEMES = /^(?:https?:\/\/|mailto:|tel:)/i;
const TRACKERS = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ref_src|ncid|cmpid)$/i;
const REDIRECTS = [
  [/(?:^|\.)google\.[a-z.]+$/, "/url", ["q", "url"]], [/\.safelinks\.protection\.outlook\.com$/, "/", ["url"]],
  [/(?:^|\.)facebook\.com$/, "/l.php", ["u"]],
];
// Soft hyphens, zero-width and control characters, marks that turn the direction of text, invisible tags.
export const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/gu;
export const GONE = new Set(("audio base button canvas datalist dialog embed frame frameset head img input link map math meta "
  + "meter nav noembed noframes noscript object option picture plaintext progress script select style svg template "
  + "textarea title track video xml xmp").split(" "));
const BLOCK = "p, h2, h3, ul, ol, li, blockquote, figure, figcaption, aside, table, thead, tbody, tr, th, td, pre, hr";
const BLOCK_TAG = /<(?:p|h[1-6]|ul|ol|li|blockquote|figure|aside|table|pre|hr|div)(?=[\s/>])/i;
const INLINE = /<(?!\/?(?:a|abbr|b|br|cite|code|em|i|q|small|span|strong|sub|sup|time)(?:[\s/][^<>]*)?>)|&(?!(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);)/gi;
const APART = ["abbr", "cite", "code", "q", "small", "span", "sub", "sup", "time"]; // two of them in a row are not one

// A document that runs no script and loads no picture. No name or id is left in it: a field that is called "childNodes"
// would stand in the way of its form's own.
export function inert(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const element of Document.prototype.querySelectorAll.call(parsed, "[id], [name]")) {
    for (const attribute of ["id", "name"]) Element.prototype.removeAttribute.call(element, attribute);
  }
  return parsed;
}

// A copy of `from`'s children with nothing but what `allowed` (tags, attributes by tag) names; words stay.
export function safe(from, allowed, into = document.createDocumentFragment(), more = []) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || GONE.has(node.localName) || node.localName === "iframe") continue;
    if (node.namespaceURI !== "http://www.w3.org/1999/xhtml" || !allowed.tags.includes(node.localName)) {
      safe(node, allowed, into, more);
      continue;
    }
    const copy = document.createElement(node.localName);
    const names = [...(allowed.attributes[node.localName] || []), ...more];
    for (const { name, value } of node.attributes) {
      if (names.includes(name) && (name !== "href" || address(value) !== null)) copy.setAttribute(name, value);
    }
    into.append(copy);
    safe(node, allowed, copy, more);
  }
  return into;
}

// An address that may stand in a link, as it is, or null. A browser ignores spaces and controls in a scheme.
function address(text) {
  const bare = text.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "").replace(UNSEEN, "");
  return SCHEMES.test(bare) || /^https?:/i.test(bare) || !/^[a-z][a-z0-9+.-]*:/i.test(bare) ? text : null;
}

// The address of a pasted link without what tracks its readers; null where it leads nowhere outside the page it came from.
export function tidyAddress(text, depth = 0) {
  const bare = text.trim().replace(UNSEEN, "");
  if (!SCHEMES.test(bare)) return null;
  if (!/^https?:/i.test(bare)) return bare;
  let url;
  try { url = new URL(bare); } catch { return null; }
  for (const [host, path, names] of REDIRECTS) {
    const inner = host.test(url.hostname) && url.pathname === path && names.map((name) => url.searchParams.get(name)).find(Boolean);
    if (inner && depth < 3) return tidyAddress(inner, depth + 1);
  }
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKERS.test(name));
  if (!tracked.length) return bare;
  for (const name of tracked) url.searchParams.delete(name);
  return url.href;
}

// Typed text as HTML, as the server reads it: a blank line parts paragraphs, a line end is a <br>.
export function typedHtml(text) {
  if (BLOCK_TAG.test(text)) return text;
  const escaped = text.replace(INLINE, (found) => (found === "<" ? "&lt;" : "&amp;"));
  return escaped.split(/\n[ \t]*\n\s*/).map((part) => part.trim()).filter(Boolean)
    .map((part) => `<p>${part.split("\n").map((line) => line.trim()).join("<br>")}</p>`).join("");
}

// The outermost blocks of a fragment; words between two of them become paragraphs of their own.
function blocksOf(fragment) {
  const found = [];
  let loose = document.createElement("div");
  const settle = () => {
    if (loose.textContent.trim() || loose.querySelector("br")) found.push(...inert(typedHtml(loose.innerHTML)).body.children);
    loose = document.createElement("div");
  };
  for (const node of [...fragment.childNodes]) {
    const block = node.nodeType === Node.ELEMENT_NODE && (node.matches(BLOCK) || node.querySelector(BLOCK));
    if (!block) { loose.append(node); continue; }
    settle();
    found.push(node);
  }
  settle();
  for (const block of found) {
    for (const quote of [block, ...block.querySelectorAll("blockquote, aside")]) if (quote.matches("blockquote, aside")) wrapLoose(quote);
  }
  return found;
}

// Words right inside a quotation stand in a paragraph there.
function wrapLoose(quote) {
  let paragraph = null;
  for (const node of [...quote.childNodes]) {
    if (node.nodeType === Node.ELEMENT_NODE && (node.matches(BLOCK) || node.querySelector(BLOCK))) { paragraph = null; continue; }
    if (!paragraph && !node.textContent.trim()) continue;
    if (!paragraph) node.before(paragraph = document.createElement("p"));
    paragraph.append(node);
  }
}

// What a piece of HTML says, apart from how it nests its marks: equal for two that lose nothing of each other.
function meaning(root, allowed) {
  const said = [];
  const many = Object.fromEntries(APART.map((tag) => [tag, 0]));
  const attributes = (element) => (allowed.attributes[element.localName] || []).filter((name) => element.hasAttribute(name))
    .map((name) => `${name}=${element.getAttribute(name)}`).sort().join(",");
  const space = () => { if (said.length && !/\s$|>$/.test(said.at(-1))) said.push(" "); };
  const trim = () => { while (said.at(-1) === " ") said.pop(); };
  function walk(node, marks) {
    if (node.nodeType === Node.TEXT_NODE) {
      for (const letter of node.data) if (/[ \t\n\r\f]/.test(letter)) space(); else said.push(`${marks.join(" ")}|${letter}`);
      return;
    }
    const element = node.nodeType === Node.ELEMENT_NODE ? node : null;
    if (element?.localName === "br") { trim(); said.push("br\n"); return; }
    if (element?.localName === "figcaption" && !element.textContent.trim()) return;
    const name = element && `${element.localName}[${attributes(element)}]`;
    const block = element?.matches(BLOCK);
    if (element && !block && APART.includes(element.localName) && element.textContent.trim()) many[element.localName] += 1;
    if (block) { trim(); said.push(`<${name}>`); }
    const now = element && !block ? [...marks, name].sort((one, other) => one.split("[")[0].localeCompare(other.split("[")[0])) : marks;
    for (const child of node.childNodes) walk(child, now);
    if (block) { trim(); said.push(`</${element.localName}>`); }
  }
  for (const child of root.childNodes) walk(child, []);
  return { said: said.join("\u0000"), many };
}

// Between the text in the form and the document of an editor whose nodes `schema` describes.
export class Text {
  constructor(schema, allowed) {
    this.schema = schema;
    this.allowed = allowed;
    this.parser = pm.model.DOMParser.fromSchema(schema);
    this.serializer = pm.model.DOMSerializer.fromSchema(schema);
    this.sources = new Map(); // by our spelling of a block, the spelling it came with
    this.written = new WeakMap(); // by node, its HTML
  }

  // Nodes for HTML in a fragment.
  nodes(fragment) {
    return blocksOf(safe(fragment, this.allowed)).flatMap((block) => this.node(block));
  }

  node(block) {
    const source = block.outerHTML;
    const around = document.createElement("div");
    around.append(block);
    const nodes = [];
    this.parser.parse(around).forEach((node) => nodes.push(node));
    const ours = nodes.map((node) => this.spell(node));
    const before = meaning(around, this.allowed);
    const after = meaning(safe(inert(ours.join("")).body, this.allowed), this.allowed);
    const lost = before.said !== after.said || APART.some((tag) => after.many[tag] < before.many[tag]);
    if (lost) return [this.schema.nodes.opaque.create({ html: source })];
    if (nodes.length === 1 && ours[0] !== source) this.sources.set(ours[0], source);
    return nodes;
  }

  // The document as HTML, a block to a line; empty paragraphs are nothing.
  html(doc) {
    const lines = [];
    doc.forEach((node) => {
      if (node.type.name === "paragraph" && node.content.size === 0) return;
      if (!this.written.has(node)) this.written.set(node, this.spell(node));
      lines.push(this.sources.get(this.written.get(node)) ?? this.written.get(node));
    });
    return lines.join("\n");
  }

  spell(node) {
    if (node.type.name === "opaque") return node.attrs.html;
    const element = this.serializer.serializeNode(node);
    for (const line of element.querySelectorAll("br")) line.after("\n");
    for (const caption of element.querySelectorAll("figcaption:empty")) caption.remove();
    for (const first of element.querySelectorAll("li > p[data-bare]:first-child")) {
      if (!first.nextElementSibling?.matches("p[data-bare]")) first.replaceWith(...first.childNodes);
    }
    for (const bare of [element, ...element.querySelectorAll("[data-bare]")]) bare.removeAttribute("data-bare");
    return element.outerHTML;
  }

  // What a kept block looks like.
  draw(html) {
    const drawn = safe(inert(html).body, this.allowed).firstElementChild;
    return drawn || document.createElement("p");
  }
}
