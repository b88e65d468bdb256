// What is pasted becomes plain good HTML: Word's lists are lists, Google's styles are bold or italic, a web page is its
// paragraphs. Everything is read in documents that run nothing and load nothing.
import { GONE, UNSEEN, inert, safe, tidyAddress } from "./story-editor-html.js";

const BLOCKS = new Set(("address article aside blockquote body caption center dd details dir div dl dt fieldset "
  + "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre section summary table "
  + "tbody td tfoot th thead tr ul").split(" "));
const HEADS = { h1: "h2", h2: "h2", h3: "h3", h4: "h3", h5: "h3", h6: "h3" };
const SAME = { b: "strong", strong: "strong", i: "em", em: "em", sub: "sub", sup: "sup", q: "q", cite: "cite", code: "code" };
const WITH = { abbr: "title", time: "datetime" };
const DEEPEST = 6;
const SIZES = ["column", "wide", "full"];

// Styles and handlers are read as text: taken for what they are, a browser would report each as a breach of the page's policy.
const unstyled = (html) => html.replace(/<style(?=[\s>])[^]*?<\/style\s*>/gi, "")
  .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])(style|on[a-z]+)(?=\s*=)/gi, "$1data-$2"));
const styleOf = (element) => (element.dataset?.style || element.getAttribute("style") || "").toLowerCase();
const says = (style, name) => style.match(new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`))?.[1].trim();

function hidden(element, style) {
  return element.hidden || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-list\s*:\s*ignore)/.test(style)
    || /^0(?:[a-z%]|$)/.test(says(style, "font-size") || "") || /^0(?:\.0+)?$/.test(says(style, "opacity") || "")
    || /(?:^|\s)(?:msodel|msocommentreference|msocommenttext)(?:\s|$)/i.test(element.className);
}

// Marks of the text inside `element`: those around it, and what its tag and style say. Style wins over the tag.
function marksInside(element, style, marks) {
  const now = new Map(marks);
  const tag = element.localName;
  if (SAME[tag]) now.set(SAME[tag], null);
  if (WITH[tag] && element.hasAttribute(WITH[tag])) now.set(tag, [WITH[tag], element.getAttribute(WITH[tag])]);
  if (tag === "a" && element.hasAttribute("href")) {
    const href = tidyAddress(element.getAttribute("href"));
    if (href) now.set("a", ["href", href]);
  }
  const weight = says(style, "font-weight");
  if (weight) if (/^(?:bold|bolder|[6-9]00)/.test(weight)) now.set("strong", null); else now.delete("strong");
  const slant = says(style, "font-style");
  if (slant) if (/^(?:italic|oblique)/.test(slant)) now.set("em", null); else now.delete("em");
  const height = says(style, "vertical-align");
  if (height === "super") now.set("sup", null);
  if (height === "sub") now.set("sub", null);
  return now;
}

function tableOfFacts(table) {
  const rows = [...table.rows];
  return rows.length > 1 && rows.some((row) => row.cells.length > 1) && !table.querySelector("table, ul, ol, h1, h2, h3, iframe");
}

// Reads a pasted tree into a list of blocks, each a line of marked text and where it stands.
class Reader {
  constructor(known) {
    this.known = known;
    this.blocks = [];
    this.line = null;
    this.place = { tag: "p", quote: "", list: null };
  }

  within(place, read) {
    const before = this.place;
    this.close();
    this.place = { ...before, ...place };
    read();
    this.close();
    this.place = before;
  }

  close() {
    const { line } = this;
    this.line = null;
    if (!line) return;
    while (line.pieces.length) {
      const last = line.pieces.at(-1);
      if (last.text) last.text = last.text.replace(/ +$/, "");
      if (last.text) break;
      line.pieces.pop();
    }
    if (line.pieces.length) this.blocks.push(line);
  }

  text(words, marks) {
    const plain = words.replace(UNSEEN, "").replace(/(?<!\d)\u00a0|\u00a0(?![\p{L}\p{N}%€£$₩])/gu, " ").replace(/[ \t\n\r\f]+/g, " ");
    this.line ||= { ...this.place, pieces: [] };
    const last = this.line.pieces.at(-1);
    const text = !last?.text || last.text.endsWith(" ") ? plain.replace(/^ /, "") : plain;
    if (text) this.line.pieces.push({ text, marks });
  }

  br() {
    if (!this.line?.pieces.length) return;
    if (this.line.pieces.at(-1).text) this.line.pieces.push({ br: true }); else this.close();
  }

  whole(element) {
    this.close();
    this.blocks.push({ ...this.place, whole: element });
  }

  children(element, marks) {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.text(node.data, marks);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node, marks);
    }
  }

  element(element, marks) {
    const tag = element.localName;
    const style = styleOf(element);
    if (GONE.has(tag) || hidden(element, style)) return;
    const inside = marksInside(element, style, marks);
    const read = () => this.children(element, inside);
    if (tag === "br") this.br();
    else if (tag === "iframe") this.frame(element);
    else if (!BLOCKS.has(tag)) read();
    else if (tag === "hr") this.whole(document.createElement("hr"));
    else if (tag === "pre") this.pre(element);
    else if (tag === "table" && tableOfFacts(element)) this.table(element);
    else if (tag === "figure" && (element.dataset.photo || element.dataset.embed)) this.figure(element);
    else this.within(this.placeOf(element, tag, style), read);
  }

  placeOf(element, tag, style) {
    const item = style.match(/mso-list\s*:[^;]*level(\d)/);
    const written = /(?:^|\s)Mso(?:Intense)?Quote/.test(element.className) || tag === "blockquote";
    if (item) return { tag: "p", list: { level: Number(item[1]), ordered: numbered(element), item: element } };
    if (written) return { quote: this.place.quote || "blockquote" };
    if (tag === "aside" && element.classList.contains("pull")) return { quote: "pull" };
    if (HEADS[tag] || /(?:^|\s)MsoTitle/.test(element.className)) return { tag: HEADS[tag] || "h2" };
    if (tag !== "li") return this.place.list ? {} : { tag: "p" };
    // Google Docs and Word on the web put a deeper item into a list of its own and say how deep it is.
    const level = Number(element.getAttribute("aria-level") || element.dataset.ariaLevel) || depthOf(element);
    return { tag: "p", list: { level: Math.min(level, DEEPEST), ordered: element.parentElement.localName === "ol", item: element } };
  }

  frame(element) {
    const found = this.known(element.getAttribute("src") || "");
    if (found) this.whole(embed(found.address));
  }

  figure(element) {
    const { photo, embed: page, size } = element.dataset;
    if (!/^\d{1,18}$/.test(photo || "") && !this.known(page || "")) return this.within({ tag: "p" }, () => this.children(element, new Map()));
    const copy = page ? embed(page) : document.createElement("figure");
    if (!page) Object.assign(copy.dataset, { photo, size: SIZES.includes(size) ? size : "column" });
    const caption = element.querySelector("figcaption")?.textContent.replace(UNSEEN, "").trim();
    if (caption) copy.append(Object.assign(document.createElement("figcaption"), { textContent: caption }));
    return this.whole(copy);
  }

  pre(element) {
    const text = element.textContent.replace(UNSEEN, "").trim();
    if (text) this.whole(Object.assign(document.createElement("pre"), { textContent: text }));
  }

  table(element) {
    const copy = document.createElement("table");
    for (const row of element.rows) {
      const line = copy.insertRow();
      for (const cell of row.cells) {
        const reader = new Reader(this.known);
        reader.children(cell, new Map());
        reader.close();
        const one = document.createElement(cell.localName);
        reader.blocks.forEach((block, n) => one.append(...(n ? [document.createElement("br")] : []), ...inline(block)));
        line.append(one);
      }
    }
    this.whole(copy);
  }
}

function embed(page) {
  const made = document.createElement("figure");
  made.dataset.embed = page;
  return made;
}

function depthOf(item) {
  let depth = 0;
  for (let up = item.parentElement; up; up = up.parentElement) depth += up.matches("ul, ol") ? 1 : 0;
  return Math.max(depth, 1);
}

// Whether Word wrote a number before the item: "1.", "a)", "iv." and not a dot, a square or an "o".
function numbered(paragraph) {
  const marks = [...paragraph.querySelectorAll("[data-style]")].filter((part) => /mso-list\s*:\s*ignore/.test(styleOf(part)));
  return marks.some((part) => /^\W?(?:\d+|[ivxlcdm]+|[a-z])[.)]/i.test(part.textContent.trim()));
}

function inline(block) {
  const plain = block.tag !== "p"; // a heading is bold as it is
  return (block.pieces || []).map((piece) => {
    if (piece.br) return document.createElement("br");
    return [...piece.marks].filter(([tag]) => !(plain && tag === "strong")).reduceRight((inner, [tag, attribute]) => {
      const around = document.createElement(tag);
      if (attribute) around.setAttribute(...attribute);
      around.append(inner);
      return around;
    }, document.createTextNode(piece.text));
  });
}

// Blocks in a row become lists inside lists, quotations, paragraphs.
function assembled(blocks) {
  const root = document.createElement("div");
  let quote = null;
  let lists = []; // the open ones, outermost first
  for (const block of blocks) {
    if ((quote?.kind || "") !== block.quote) {
      quote = block.quote && root.appendChild(document.createElement(block.quote === "pull" ? "aside" : "blockquote"));
      if (quote) quote.kind = block.quote;
      if (block.quote === "pull") quote.className = "pull";
      lists = [];
    }
    const around = quote || root;
    if (!block.list) {
      lists = [];
      around.append(written(block));
      continue;
    }
    const { level, ordered, item } = block.list;
    const tag = ordered ? "ol" : "ul";
    if (lists.at(-1)?.item === item) {
      lists.at(-1).lastChild.append(written(block));
      continue;
    }
    while (lists.at(-1)?.level > level) lists.pop();
    if (lists.at(-1)?.level === level && lists.at(-1).localName !== tag) lists.pop();
    if (!lists.length || lists.at(-1).level < level) {
      const list = document.createElement(tag);
      list.level = level;
      (lists.at(-1)?.lastChild || around).append(list);
      lists.push(list);
    }
    const entry = document.createElement("li");
    entry.append(...(block.whole ? [block.whole] : block.tag === "p" ? inline(block) : [written(block)]));
    lists.at(-1).item = item;
    lists.at(-1).append(entry);
  }
  return root;
}

function written(block) {
  if (block.whole) return block.whole;
  const made = document.createElement(block.tag);
  made.append(...inline(block));
  return made;
}

// Pasted HTML as clean HTML. `known(address)` finds the provider of an embed. What was copied in an editor of ours stays.
export function cleaned(html, allowed, known) {
  const { body } = inert(unstyled(html));
  const root = document.createElement("div");
  if (body.querySelector("[data-pm-slice]")) {
    root.append(safe(body, allowed, undefined, ["data-pm-slice", "data-bare"]));
    return root.innerHTML;
  }
  const reader = new Reader(known);
  reader.children(body, new Map());
  reader.close();
  return assembled(reader.blocks).innerHTML;
}

// Plain text as paragraphs, each a list of lines: blank lines part them; without any, every line is one.
export function paragraphs(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").replace(/\u00a0/g, " ").trim();
  const parts = /\n[ \t]*\n/.test(plain) ? plain.split(/\n[ \t]*\n\s*/) : plain.split("\n");
  return parts.map((part) => part.split("\n").map((line) => line.trim())).filter((lines) => lines.join(""));
}
