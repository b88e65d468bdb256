// The story's text as rich text, over the textarea that is posted: every change is written into it at once. Without this
// script, or when it fails, the textarea is there as it always was.
import { Editor, pm } from "../django_prose_editor/editor.js";
import { Text, UNSEEN, inert, typedHtml } from "./story-editor-html.js";
import { extensions, moveBlock, putBlocks } from "./story-editor-nodes.js";
import { cleaned, paragraphs } from "./story-editor-paste.js";
import { keepPlace } from "./story-editor-place.js";
import { dialogs, nameKeys, toolbar } from "./story-editor-toolbar.js";

const A_MINUTE = 240; // words that a reader reads

class StoryEditor {
  constructor(root) {
    this.root = root;
    this.area = root.querySelector("textarea");
    this.words = root.dataset;
    this.allowed = JSON.parse(root.dataset.allowed);
    this.providers = JSON.parse(root.dataset.providers).map((one) => ({ ...one, pattern: new RegExp(one.pattern) }));
    this.facts = new Map(); // by number, what the library says of a photo
    this.views = new Set(); // what to draw again when it has said so
    this.left = false; // whether pictures were left out of what is being pasted
    this.texts = new Map(); // by HTML of a document, the text it was loaded from
    this.ui = root.querySelector("template[data-ui]").content.cloneNode(true);
    this.known = this.known.bind(this);
    this.begin();
  }

  begin() {
    const place = document.createElement("div");
    place.className = "story-editor__place";
    const tools = this.ui.querySelector("template[data-figure]");
    for (const part of [this.ui, tools.content]) nameKeys(part);
    const options = {
      facts: this.facts, views: this.views, tools, words: this.words, known: this.known,
      draw: (html) => this.text.draw(html),
      leave: () => { this.bar.focus(); return true; },
      link: () => { this.ask.link(); return true; },
    };
    this.editor = new Editor({
      element: place, injectCSS: false, enablePasteRules: false, extensions: extensions(options),
      editorProps: {
        attributes: this.attributes(),
        transformPastedHTML: (html) => {
          this.left = /<(?:img|picture|v:imagedata)[\s/]/i.test(html);
          return cleaned(html, this.allowed, this.known);
        },
        handleDOMEvents: { keydown: caretNow },
        clipboardTextParser: (text) => this.plain(text),
        handlePaste: (view, event, slice) => this.pasted(event.clipboardData, slice),
        handleDrop: (view, event, slice, moved) => !moved && this.files(event.dataTransfer),
      },
      onUpdate: () => this.changed(),
    });
    this.text = new Text(this.editor.schema, this.allowed);
    const first = this.area.value === this.area.defaultValue ? this.root.querySelector("template[data-body]").content : null;
    this.load(first, false);
    this.ask = dialogs(this);
    this.bar = toolbar(this);
    this.root.prepend(this.bar.element, place);
    this.root.classList.add("story-editor--live");
    this.count();
    this.listen();
    keepPlace(this);
  }

  attributes() {
    const label = this.root.dataset.label;
    const wrong = this.area.getAttribute("aria-invalid") === "true" ? { "aria-invalid": "true" } : {};
    return {
      ...wrong, role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "true", class: "story-text-edited",
      lang: document.getElementById("id_language")?.value || "",
    };
  }

  listen() {
    this.area.addEventListener("story:reload", () => this.load(null, true));
    document.querySelector(`label[for="${this.area.id}"]`)?.addEventListener("click", () => this.editor.view.focus());
    document.getElementById("id_plan_words")?.addEventListener("input", () => this.count());
    document.getElementById("id_language")?.addEventListener("change", () => this.editor.setOptions({
      editorProps: { ...this.editor.options.editorProps, attributes: this.attributes() },
    }));
    addEventListener("online", () => {
      for (const [number, known] of this.facts) if (!known) this.facts.delete(number);
      this.learn();
    });
    // A browser that goes back to the page fills the form again, some after this script ran.
    addEventListener("pageshow", () => { if (this.area.value !== this.given) this.load(null, false); });
  }

  // Show what the textarea holds (or `fragment`, which is the same as HTML); `undoable` lets the writer take it back.
  load(fragment, undoable) {
    const source = fragment || inert(typedHtml(this.area.value)).body;
    const nodes = this.text.nodes(source.cloneNode(true));
    const { state, view } = this.editor;
    const tr = state.tr.replaceWith(0, state.doc.content.size, nodes.length ? nodes : state.schema.nodes.paragraph.create());
    this.loading = true;
    view.dispatch(pm.history.closeHistory(tr.setMeta("addToHistory", undoable)));
    view.dispatch(pm.history.closeHistory(this.editor.state.tr)); // what is typed next is another step to take back
    this.loading = false;
    this.shown = this.text.html(this.editor.state.doc);
    this.given = this.area.value;
    this.texts.set(this.shown, this.given);
    this.count();
    this.learn();
  }

  changed() {
    if (this.loading) return;
    const html = this.text.html(this.editor.state.doc);
    if (html === this.shown) return;
    this.shown = html;
    this.say(this.left ? this.words.pictures : "");
    this.left = false;
    this.given = this.area.value = this.texts.get(html) ?? html;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
    this.count();
    this.learn();
  }

  count() {
    const kept = (leaf) => (leaf.type.name === "opaque" ? ` ${this.text.draw(leaf.attrs.html).textContent} ` : " ");
    const { doc } = this.editor.state;
    const many = doc.textBetween(0, doc.content.size, " ", kept).split(/\s+/).filter(Boolean).length;
    const asked = Number(document.getElementById("id_plan_words")?.value) || 0;
    const line = this.root.querySelector("[data-length]");
    const { one, many: words, of, minutes } = line.dataset;
    const counted = (asked ? of : many === 1 ? one : words).replace("%many", many).replace("%asked", asked);
    line.textContent = `${counted} · ${minutes.replace("%minutes", Math.ceil(many / A_MINUTE))}`;
    line.classList.toggle("story-editor__count--over", asked > 0 && many > asked);
  }

  // Ask the library about photos in the text that it was not asked about yet.
  async learn() {
    const numbers = [];
    this.editor.state.doc.descendants((node) => {
      if (node.type.name === "photo" && !this.facts.has(node.attrs.photo)) numbers.push(node.attrs.photo);
    });
    if (!numbers.length) return;
    for (const number of numbers) this.facts.set(number, null);
    try {
      const answer = await fetch(`${this.root.dataset.library}?${new URLSearchParams({ ids: numbers.join(",") })}`);
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const boxes = inert(await answer.text()).querySelectorAll("[type=checkbox]");
      for (const number of numbers) this.facts.set(number, { missing: true });
      for (const box of boxes) this.facts.set(box.value, { ...box.dataset });
    } catch { /* the numbers stand there alone until the line is back */ }
    for (const draw of this.views) draw();
  }

  // ----- What is put in -----

  known(typed) {
    const address = typed.trim().replace(/^\/\//, "https://");
    const provider = address.length <= 500 && this.providers.find((one) => one.pattern.test(address));
    return provider ? { name: provider.name, page: provider.page, address } : null;
  }

  putPhotos(photos) {
    const { photo, caption } = this.editor.schema.nodes;
    for (const one of photos) this.facts.set(one.id, one);
    putBlocks(this.editor, photos.map((one) => photo.create({ photo: one.id, size: "column" }, caption.create())));
  }

  putEmbed(address) {
    const { embed, caption } = this.editor.schema.nodes;
    putBlocks(this.editor, [embed.create({ embed: address }, caption.create())]);
  }

  plain(text) {
    const { paragraph, hardBreak } = this.editor.schema.nodes;
    const nodes = paragraphs(text).map((lines) => paragraph.create(null, lines.flatMap((line, n) => [
      ...(n ? [hardBreak.create()] : []), ...(line ? [this.editor.schema.text(line)] : []),
    ])));
    return new pm.model.Slice(pm.model.Fragment.from(nodes), nodes.length ? 1 : 0, nodes.length ? 1 : 0);
  }

  // The address of a film alone on an empty line becomes the film; a picture is refused with a word where it belongs.
  pasted(clipboard, slice) {
    if (this.left && !slice.size) {
      this.say(this.words.pictures);
      this.left = false;
      return true;
    }
    if (this.intoCaption(slice)) return true;
    const { $from, empty } = this.editor.state.selection;
    const words = (clipboard?.getData("text/plain") || "").replace(UNSEEN, "").trim();
    const film = empty && $from.depth === 1 && $from.parent.content.size === 0 && this.known(words);
    if (film) {
      this.putEmbed(film.address);
      return true;
    }
    return !clipboard?.getData("text/html") && this.files(clipboard);
  }

  // A caption is one line: paragraphs that are pasted into it become its sentences.
  intoCaption(slice) {
    const { state, view } = this.editor;
    const { $from, $to, from, to } = state.selection;
    if ($from.parent.type.name !== "caption" || !$from.sameParent($to)) return false;
    let words = pm.model.Fragment.empty, lines = 0, others = 0;
    slice.content.descendants((node) => {
      if (!node.isTextblock) { others += node.isAtom && !node.isInline; return true; }
      if (node.content.size && lines++) words = words.append(pm.model.Fragment.from(state.schema.text(" ")));
      words = words.append(node.content);
      return false;
    });
    if (lines < 2 || others) return false;
    view.dispatch(state.tr.replaceWith(from, to, words).scrollIntoView());
    return true;
  }

  files(transfer) {
    if (!transfer?.files.length) return false;
    this.say(this.words.files);
    return true;
  }

  say(words) {
    const line = this.root.querySelector("[data-said]");
    if (line.textContent !== words) line.textContent = words;
  }

  move(by) {
    return moveBlock(this.editor, by);
  }
}

// The browser tells of a moved caret a moment after it did. A key that takes out, parts or commands, pressed in between (by
// a fast hand, a text expander, on a slow machine), would act where the caret was. Of a chosen figure the browser may show
// only the caption as selected, and that must not be taken for a choice of the writer's.
function caretNow(view, { key, ctrlKey, metaKey, altKey }) {
  const acts = ["Backspace", "Delete", "Enter"].includes(key) || ctrlKey || metaKey || altKey;
  const chosen = view.state.selection instanceof pm.state.NodeSelection && !getSelection().isCollapsed;
  if (acts && !chosen && !view.composing) {
    view.domObserver.forceFlush(); // what it has put off
    view.domObserver.flush(); // what it has not heard of yet
  }
  return false;
}

for (const root of document.querySelectorAll("[data-story-editor]")) new StoryEditor(root);

// Ctrl+S (on a Mac, Command+S) saves, wherever the writer is in the form.
addEventListener("keydown", (event) => {
  const { key = "" } = event; // a browser that fills in a form tells of keys without one
  const s = key.toLowerCase() === "s" || (event.code === "KeyS" && key > "\u007f"); // a keyboard of other letters
  if (!s || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const form = document.querySelector("[data-story-editor]")?.closest("form");
  if (!form) return;
  event.preventDefault();
  if (!event.repeat && !document.querySelector("dialog[open]")) form.querySelector("[name=_continue]")?.click();
});
