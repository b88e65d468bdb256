// What a story's text is made of in the editor: Tiptap's own nodes where they do, ours for photos, embeds and pull quotes,
// marks that only keep what the sanitiser allows, and one node for everything the editor cannot change but must not lose.
import {
  Blockquote, Bold, BulletList, Document, Dropcursor, Extension, Gapcursor, HardBreak, Heading, HorizontalRule, Italic,
  ListItem, Mark, Node, Paragraph, Text, TrailingNode, UndoRedo, pm, wrappingInputRule,
} from "../django_prose_editor/editor.js";

const { NodeSelection, TextSelection } = pm.state;

// Attributes kept as they stand. Tiptap by itself would make a number of "2026" and of "007".
const kept = (...names) => Object.fromEntries(
  names.map((name) => [name, { default: null, parseHTML: (element) => element.getAttribute(name) }]),
);
const withLang = (extension) => extension.extend({
  addAttributes() { return { ...this.parent?.(), ...kept("lang") }; },
});
const named = (attribute, name, first) => ({
  default: first,
  parseHTML: (element) => element.getAttribute(name),
  renderHTML: (attributes) => (attributes[attribute] === null ? {} : { [name]: attributes[attribute] }),
});
const spelled = (element) => ({ default: element, rendered: false, parseHTML: (found) => found.localName });

// A paragraph remembers whether it was written as one: <li>words</li> stays without.
const BodyParagraph = Paragraph.extend({
  addAttributes() {
    const bare = {
      default: true,
      parseHTML: (element) => element.hasAttribute("data-bare"),
      renderHTML: ({ bare }) => (bare ? { "data-bare": "" } : {}),
    };
    return { ...kept("lang"), bare };
  },
});

const BodyBold = Bold.extend({
  addAttributes() { return { tag: spelled("strong") }; },
  parseHTML() { return [{ tag: "strong" }, { tag: "b" }]; },
  renderHTML({ mark, HTMLAttributes }) { return [mark.attrs.tag, HTMLAttributes, 0]; },
});
const BodyItalic = Italic.extend({
  addAttributes() { return { ...kept("lang"), tag: spelled("em") }; },
  parseHTML() { return [{ tag: "em" }, { tag: "i" }]; },
  renderHTML({ mark, HTMLAttributes }) { return [mark.attrs.tag, HTMLAttributes, 0]; },
});

const onlyKept = (tag, ...names) => Mark.create({
  name: tag === "a" ? "link" : tag,
  excludes: tag === "a" ? undefined : "",
  inclusive: false,
  addAttributes() { return kept(...names); },
  parseHTML() { return [{ tag: tag === "span" ? "span:not([style])" : tag }]; },
  renderHTML({ HTMLAttributes }) { return [tag, HTMLAttributes, 0]; },
});
const MARKS = [
  onlyKept("a", "href", "title", "hreflang", "lang"), onlyKept("span", "lang"), onlyKept("q", "lang"), onlyKept("cite"),
  onlyKept("abbr", "title"), onlyKept("time", "datetime"), onlyKept("small"), BodyBold, BodyItalic, onlyKept("sub"),
  onlyKept("sup"), onlyKept("code"),
];

const OrderedList = BulletList.extend({
  name: "orderedList",
  parseHTML() { return [{ tag: "ol" }]; },
  renderHTML({ HTMLAttributes }) { return ["ol", HTMLAttributes, 0]; },
  addCommands() { return { toggleOrderedList: () => ({ commands }) => commands.toggleList("orderedList", "listItem") }; },
  addKeyboardShortcuts() { return { "Mod-Shift-7": () => this.editor.commands.toggleOrderedList() }; },
  addInputRules() { return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })]; },
});

const Pull = Node.create({
  name: "pull",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML() { return [{ tag: "aside.pull" }]; },
  renderHTML() { return ["aside", { class: "pull" }, 0]; },
});

const Caption = Node.create({
  name: "caption",
  content: "inline*",
  defining: true,
  parseHTML() { return [{ tag: "figcaption" }]; },
  renderHTML() { return ["figcaption", 0]; },
});

// ----- Figures: a head that is ours, a caption that is typed -----

function made(tag, className, text = "") {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

// Returns Tiptap's node view. `show(head, node)` fills the head; `hint(node)` says what an empty caption means.
function figureView(options, show, hint) {
  return ({ node, editor, getPos }) => {
    const dom = made("figure", "story-figure");
    const head = made("div", "story-figure__head");
    const tools = options.tools.content.firstElementChild.cloneNode(true);
    const contentDOM = made("div", "story-figure__words");
    const bar = made("div", "story-figure__bar");
    bar.contentEditable = head.contentEditable = "false";
    bar.append(tools);
    dom.append(head, bar, contentDOM);

    function refresh(now) {
      node = now;
      dom.dataset.size = node.attrs.size || "column";
      for (const button of tools.querySelectorAll("[data-size]")) {
        button.setAttribute("aria-pressed", String(button.dataset.size === dom.dataset.size));
      }
      contentDOM.classList.toggle("story-figure__words--empty", node.firstChild.content.size === 0);
      contentDOM.dataset.hint = hint(node);
      show(head, node);
    }
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.size) {
        editor.view.dispatch(editor.state.tr.setNodeAttribute(getPos(), "size", button.dataset.size));
      } else if (button.dataset.move) {
        moveBlock(editor, Number(button.dataset.move), getPos());
        editor.view.focus(); // the figure is chosen, so that Alt and an arrow move it on
      } else {
        editor.chain().focus().deleteRange({ from: getPos(), to: getPos() + node.nodeSize }).run();
      }
    });
    if (node.type.name !== "photo") tools.querySelector("[data-sizes]")?.remove();
    refresh(node);
    const again = () => refresh(node);
    options.views.add(again);
    return {
      dom,
      contentDOM,
      update: (now) => now.type === node.type && (refresh(now), true),
      selectNode: () => dom.classList.add("story-figure--chosen"),
      deselectNode: () => dom.classList.remove("story-figure--chosen"),
      destroy: () => options.views.delete(again),
      stopEvent: (event) => head.contains(event.target) ? event.type !== "mousedown" : bar.contains(event.target),
      ignoreMutation: (change) => change.type !== "selection" && !contentDOM.contains(change.target),
    };
  };
}

const figure = (name, addAttributes, selector, view) => Node.create({
  name,
  group: "block",
  content: "caption",
  isolating: true,
  addOptions() { return { facts: new Map(), views: new Set(), words: {}, tools: null }; },
  addAttributes,
  parseHTML() { return [{ tag: selector, priority: 60 }]; },
  renderHTML({ HTMLAttributes }) { return ["figure", HTMLAttributes, 0]; },
  addNodeView() { return view(this.options); },
});

function showPhoto(options) {
  const { facts, words } = options;
  return figureView(options, (head, node) => {
    const known = facts.get(node.attrs.photo);
    if (!known || known.missing) {
      head.replaceChildren(made("p", "story-figure__odd", (known ? words.lost : words.photo).replace("%number", node.attrs.photo)));
    } else if (head.firstElementChild?.dataset.shown !== known.thumbnail) {
      const picture = Object.assign(made("img", ""), { src: known.thumbnail, alt: known.alt || known.caption });
      picture.dataset.shown = known.thumbnail;
      head.replaceChildren(picture);
    }
  }, (node) => facts.get(node.attrs.photo)?.caption || words.caption);
}

function showEmbed(options) {
  return figureView(options, (head, node) => {
    const { name = "", page } = options.known(node.attrs.embed) || {};
    const link = Object.assign(made("a", "", node.attrs.embed), { target: "_blank", rel: "noopener" });
    if (page) link.href = node.attrs.embed;
    head.replaceChildren(made("strong", "", name), " ", link);
  }, () => options.words.embedCaption);
}

const Photo = figure(
  "photo", () => ({ photo: named("photo", "data-photo", null), size: named("size", "data-size", null) }),
  "figure[data-photo]", showPhoto,
);
const Embed = figure("embed", () => ({ embed: named("embed", "data-embed", null) }), "figure[data-embed]", showEmbed);

// Tables, preformatted text and whatever else the editor cannot give back to the letter: shown, movable, and kept as it is.
const Opaque = Node.create({
  name: "opaque",
  group: "block",
  atom: true,
  addOptions() { return { draw: null, words: {} }; },
  addAttributes() { return { html: { default: "", rendered: false, parseHTML: (element) => element.outerHTML } }; },
  parseHTML() {
    return [{ tag: "table" }, { tag: "pre" }, ...["figure", "aside"].map((tag) => ({ tag, priority: 30 }))];
  },
  renderHTML({ node }) { return this.options.draw(node.attrs.html); },
  addNodeView() {
    const { draw, words } = this.options;
    return ({ node }) => {
      const dom = made("div", "story-opaque");
      const text = made("div", "story-opaque__text");
      text.append(draw(node.attrs.html));
      dom.contentEditable = "false";
      dom.append(made("p", "story-opaque__label quiet", words.opaque), text);
      return { dom, ignoreMutation: () => true };
    };
  },
});

// ----- Moving and putting whole blocks -----

// Move the outermost block at `at` (or at the caret) by one place, up (-1) or down (1); the caret goes with it.
export function moveBlock(editor, by, at = null) {
  const { state } = editor;
  const { doc, selection } = state;
  const index = doc.resolve(at ?? selection.from).index(0);
  const other = index + by;
  if (other < 0 || other >= doc.childCount) return false;
  let start = 0;
  for (let n = 0; n < index; n += 1) start += doc.child(n).nodeSize;
  const block = doc.child(index);
  const target = start + by * doc.child(other).nodeSize;
  const tr = state.tr.delete(start, start + block.nodeSize).insert(target, block);
  const inside = selection.from >= start && selection.to <= start + block.nodeSize;
  const place = (inside ? selection.from : start) - start + target;
  const whole = selection instanceof NodeSelection || !inside;
  tr.setSelection(whole ? NodeSelection.create(tr.doc, target) : TextSelection.create(tr.doc, place));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

// Put blocks after the one that holds the caret, or in its place where it is an empty paragraph; the caret goes to a
// paragraph after them.
export function putBlocks(editor, blocks) {
  const { state } = editor;
  const { doc, schema } = state;
  const index = Math.min(state.selection.$to.index(0), doc.childCount - 1);
  const here = doc.child(index);
  let start = 0;
  for (let n = 0; n < index; n += 1) start += doc.child(n).nodeSize;
  const empty = (block) => block?.type.name === "paragraph" && block.content.size === 0;
  const end = start + here.nodeSize;
  const next = index + 1 < doc.childCount ? doc.child(index + 1) : null;
  const following = empty(next) ? [] : [schema.nodes.paragraph.create()];
  const tr = state.tr.replaceWith(empty(here) ? start : end, end, [...blocks, ...following]);
  const size = blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  tr.setSelection(TextSelection.near(tr.doc.resolve((empty(here) ? start : end) + size + 1)));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

// Keys of the whole editor. In a caption, Enter goes on below it, and Backspace in an empty one chooses the figure.
const Keys = Extension.create({
  name: "storyKeys",
  priority: 2000,
  addOptions() { return { leave: () => false, link: () => false }; },
  addKeyboardShortcuts() {
    const caption = () => {
      const { $from } = this.editor.state.selection;
      return $from.parent.type.name === "caption" ? $from : null;
    };
    const below = () => caption() !== null && (putBlocks(this.editor, []), true);
    const choose = () => {
      const place = caption();
      return Boolean(place) && place.parent.content.size === 0
        && this.editor.commands.setNodeSelection(place.before(place.depth - 1));
    };
    // All of a caption first; pressed again, all of the text.
    const all = () => {
      const place = caption();
      const { from, to } = this.editor.state.selection;
      if (!place || (place.parent.content.size && from === place.start() && to === place.end())) return false;
      return this.editor.commands.setTextSelection({ from: place.start(), to: place.end() });
    };
    return {
      "Alt-ArrowUp": () => moveBlock(this.editor, -1),
      "Alt-ArrowDown": () => moveBlock(this.editor, 1),
      "Alt-F10": () => this.options.leave(),
      Escape: () => this.options.leave(),
      "Mod-k": () => this.options.link(),
      Enter: below,
      Backspace: choose,
      Delete: choose,
      "Mod-a": all,
    };
  },
});

// All extensions; `options` go to the nodes that show something of their own.
export function extensions(options) {
  return [
    Document, Text, BodyParagraph, withLang(Heading).configure({ levels: [2, 3] }), HardBreak, HorizontalRule,
    withLang(Blockquote), BulletList, OrderedList, withLang(ListItem), Pull, Caption, Photo.configure(options),
    Embed.configure(options), Opaque.configure(options), ...MARKS, UndoRedo, Gapcursor, Dropcursor,
    TrailingNode.configure({ notAfter: ["paragraph", "heading", "bulletList", "orderedList"] }), Keys.configure(options),
  ];
}
