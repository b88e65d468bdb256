// Choosing photos in a dialog over the library, with search and upload in place. What becomes of them is the caller's.
import { dropZone, uploader } from "./admin-photos-upload.js";

const PAUSE = 250; // milliseconds after the last key before the library is asked

const factsOf = (box) => ({ ...box.dataset, id: box.value });

function open(template) {
  document.body.append(template.content.cloneNode(true));
  const dialog = document.body.querySelector("dialog.picker:last-of-type");
  const one = (selector) => dialog.querySelector(selector);
  const [search, mine, found, said, add] = ["#picker-q", "[data-mine]", ".picker__found", ".picker__said", "[data-add]"].map(one);
  const chosen = new Map(); // by number, the ticked boxes, in the order of ticking
  let later, asked = 0, wish = null; // `wish`: what the caller of `pick` asked for

  function counted() {
    add.disabled = !chosen.size;
    add.textContent = chosen.size ? add.dataset.many.replace("%many", chosen.size) : add.dataset.words;
  }
  async function fetched(query) {
    const answer = await fetch(`${template.dataset.url}?${new URLSearchParams(query)}`);
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const piece = document.createElement("template");
    piece.innerHTML = await answer.text();
    for (const box of piece.content.querySelectorAll("[type=checkbox]")) {
      box.disabled = wish.taken.has(box.value);
      box.checked = box.disabled || chosen.has(box.value);
      if (box.disabled) box.parentElement.append(Object.assign(document.createElement("strong"), { textContent: found.dataset.there }));
    }
    return piece.content;
  }
  async function look(before) {
    const mark = ++asked;
    try {
      const content = await fetched({ q: search.value, ...(mine.checked && { mine: 1 }), ...(before && { before }) });
      if (mark !== asked) return;
      const first = content.querySelector("input");
      if (before) found.querySelector(".picker__more")?.replaceWith(content); else found.replaceChildren(content);
      if (before) first?.focus();
      const many = found.querySelectorAll("[type=checkbox]").length;
      const words = found.querySelector(".picker__more") ? said.dataset.more : many ? said.dataset.some : said.dataset.none;
      said.textContent = words.replace("%many", many);
    } catch (odd) {
      said.textContent = said.dataset.broken;
    }
  }
  async function uploaded(answer) {
    const content = await fetched({ ids: answer.id }).catch(() => null);
    const box = content?.querySelector("[type=checkbox]");
    if (!box) return;
    found.querySelector(`[type=checkbox][value="${answer.id}"]`)?.closest("li").remove();
    box.checked = true;
    if (!box.disabled) chosen.set(box.value, box);
    found.prepend(content);
    counted();
  }

  const upload = uploader({
    report: one("[data-report]"),
    url: template.dataset.uploadUrl,
    token: () => document.querySelector("[name=csrfmiddlewaretoken]").value,
    kept: uploaded,
  });
  one(".upload__next")?.remove();
  one("#picker-file").addEventListener("change", (event) => { upload([...event.target.files]); event.target.value = ""; });
  dropZone(dialog, one("[data-drop]"), upload);
  search.addEventListener("input", () => { clearTimeout(later); later = setTimeout(look, PAUSE, null); });
  search.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); clearTimeout(later); look(null); } });
  mine.addEventListener("change", () => look(null));
  found.addEventListener("change", (event) => {
    const box = event.target;
    if (box.checked && wish.one) {
      for (const other of chosen.values()) other.checked = false;
      chosen.clear();
    }
    if (box.checked) chosen.set(box.value, box); else chosen.delete(box.value);
    counted();
  });
  found.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.type !== "checkbox") return;
    event.preventDefault(); // the dialog stands in no form of its own: Enter takes what is ticked, and this one
    if (!event.target.checked) event.target.click();
    if (!add.disabled) add.click();
  });
  found.addEventListener("click", (event) => { const more = event.target.closest("[data-before]"); if (more) look(more.dataset.before); });
  one("[data-close]").addEventListener("click", () => dialog.close());
  add.addEventListener("click", () => {
    const photos = [...chosen.values()].map(factsOf);
    dialog.close();
    wish.add(photos);
  });
  return (asked) => {
    wish = asked;
    for (const box of chosen.values()) box.checked = false;
    chosen.clear();
    counted();
    dialog.showModal();
    search.focus();
    look(null);
  };
}

let show = null;

// Let somebody choose. `taken`: numbers, as text, of photos that are in the story; `one`: a single photo is wanted;
// `add` gets the chosen, in the order of choosing, as {id, version, caption, credit, alt, focal, thumbnail, file, page}.
export function pick({ taken = new Set(), one = false, add }) {
  show ||= open(document.querySelector("[data-picker]"));
  show({ taken, one, add });
}
