// The editor's toolbar and its two small dialogs, for links and for embeds. Their words and icons come from the template.
import { pm } from "../django_prose_editor/editor.js";
import { UNSEEN } from "./story-editor-html.js";

const DO = {
  paragraph: (chain) => chain.setParagraph(),
  h2: (chain) => chain.toggleHeading({ level: 2 }),
  h3: (chain) => chain.toggleHeading({ level: 3 }),
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bullets: (chain) => chain.toggleBulletList(),
  numbers: (chain) => chain.toggleOrderedList(),
  quote: (chain) => chain.toggleBlockquote(),
  pull: (chain) => chain.toggleWrap("pull"),
  rule: (chain) => chain.setHorizontalRule(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};
const IS = {
  paragraph: ["paragraph"], h2: ["heading", { level: 2 }], h3: ["heading", { level: 3 }], bold: ["bold"], italic: ["italic"],
  link: ["link"], bullets: ["bulletList"], numbers: ["orderedList"], quote: ["blockquote"], pull: ["pull"],
};

const MAC_KEYS = [["Ctrl+Y", "⇧⌘Z"], ["Ctrl+Alt+", "⌥⌘"], ["Ctrl+Shift+", "⇧⌘"], ["Ctrl+", "⌘"], ["Alt+", "⌥"]];

// On a Mac, the keys in the tips of buttons are called what they are called there.
export function nameKeys(root) {
  if (!/Mac|iP(?:hone|ad)/.test(navigator.platform)) return;
  for (const button of root.querySelectorAll("[title]")) {
    for (const [keys, there] of MAC_KEYS) button.title = button.title.replace(keys, there);
  }
}

// The toolbar of one story's editor. Arrow keys move inside it; Escape goes back to the text.
export function toolbar(story) {
  const { editor, ask } = story;
  const element = story.ui.querySelector("[data-toolbar]");
  const buttons = [...element.querySelectorAll("button")];
  const own = {
    link: () => ask.link(),
    embed: () => ask.embed(),
    photo: async () => (await import("./admin-photos-picker.js")).pick({ add: (photos) => story.putPhotos(photos) }),
    quiet: () => quiet(),
  };

  function quiet() {
    const on = document.documentElement.classList.toggle("story-quiet");
    element.querySelector("[data-do=quiet]").setAttribute("aria-pressed", String(on));
    editor.view.focus();
  }
  function run(what) {
    story.say("");
    if (own[what]) own[what]();
    else if (DO[what](editor.chain()).run()) editor.view.focus();
  }
  function show() {
    for (const button of buttons) {
      const what = button.dataset.do;
      const is = Boolean(IS[what]) && editor.isActive(...IS[what]);
      if (IS[what]) button.setAttribute("aria-pressed", String(is));
      // Disabled for eyes and readers, but still to be reached: the focus must not fall out of the toolbar.
      if (DO[what]) button.setAttribute("aria-disabled", String(!is && !DO[what](editor.can().chain()).run()));
    }
  }
  function go(to) {
    for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
    to.focus();
  }
  element.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays in the text
  element.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
    if (button.getAttribute("aria-disabled") !== "true") run(button.dataset.do);
  });
  element.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at ? at - 1 : last, Home: 0, End: last }[event.key];
    if (to !== undefined) go(buttons[to]);
    else if (event.key === "Escape") editor.view.focus();
    else return;
    event.preventDefault();
  });
  for (const button of buttons) button.tabIndex = button === buttons[0] ? 0 : -1;
  let due = 0; // asking what can be done takes longer than a fast typist has between two keys
  editor.on("transaction", () => { due ||= requestAnimationFrame(() => { due = 0; show(); }); });
  show();
  return { element, focus: () => go(buttons.find((button) => button.tabIndex === 0)) };
}

// What somebody typed as an address, made whole; null where it is none, or one that would run something.
export function wholeAddress(typed) {
  const text = typed.replace(UNSEEN, "").trim();
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^(?:mailto|tel):\S+$/i.test(text) || /^\/(?!\/)\S*$/.test(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) && !/^https?:\/\//i.test(text)) return null;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, "")}`;
  if (/\s/.test(whole)) return null;
  try {
    return new URL(whole).hostname.includes(".") ? whole : null;
  } catch {
    return null;
  }
}

// Opens the dialog of that name; `take` gets its fields and says what is wrong with them, if anything.
function small(story, name, take) {
  const dialog = story.ui.querySelector(`dialog[data-${name}]`);
  const form = dialog.querySelector("form");
  const said = dialog.querySelector("[role=alert]");
  const address = form.elements.address;
  document.body.append(dialog);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = take(form);
    said.textContent = wrong || "";
    address.setAttribute("aria-invalid", String(Boolean(wrong)));
    if (wrong) address.focus();
    else dialog.close();
  });
  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => story.editor.view.focus());
  return {
    form,
    dialog,
    open: (value) => {
      said.textContent = "";
      address.removeAttribute("aria-invalid");
      address.value = value;
      dialog.showModal();
      address.select();
    },
  };
}

// The dialogs: `link()` and `embed()` open them.
export function dialogs(story) {
  const { editor } = story;
  const link = small(story, "link", (form) => {
    const href = wholeAddress(form.elements.address.value);
    if (!href) return form.dataset.wrong;
    const mark = editor.schema.marks.link;
    if (!form.elements.words.closest("p").hidden) {
      const words = form.elements.words.value.trim() || form.elements.address.value.trim();
      const { tr } = editor.state;
      editor.view.dispatch(tr.replaceSelectionWith(editor.schema.text(words, [mark.create({ href })]), false).removeStoredMark(mark));
    } else {
      const old = editor.getAttributes("link");
      editor.chain().extendMarkRange("link").setMark("link", { ...old, href }).run();
    }
    return "";
  });
  const remove = link.dialog.querySelector("[data-remove]");
  remove.addEventListener("click", () => {
    editor.chain().extendMarkRange("link").unsetMark("link").run();
    link.dialog.close();
  });
  const embed = small(story, "embed", (form) => {
    const film = story.known(form.elements.address.value.replace(UNSEEN, ""));
    if (!film) return form.dataset.wrong;
    story.putEmbed(film.address);
    return "";
  });
  return {
    link: () => {
      const { href } = editor.getAttributes("link");
      const words = link.form.elements.words;
      words.value = "";
      words.closest("p").hidden = Boolean(href) || !editor.state.selection.empty;
      if (editor.state.selection instanceof pm.state.NodeSelection) return;
      remove.hidden = !href;
      link.open(href || "");
    },
    embed: () => embed.open(""),
  };
}
