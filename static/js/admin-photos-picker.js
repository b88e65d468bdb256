// Choosing photos for a story: a dialog over the library, with search and upload in place. It fills the rows of the form.
import { follow } from "./admin-photos-crop.js";
import { dropZone, uploader } from "./admin-photos-upload.js";

const PAUSE = 250; // milliseconds after the last key before the library is asked
const rows = document.querySelector("[data-photo-rows]");

function field(row, column) {
  return row.querySelector(`[name$="-${column}"]`);
}

function emptyRow() {
  const all = [...rows.querySelectorAll(".photo-row")];
  const columns = ["photo", "caption", "credit", "alt"];
  const free = all.find((row) => columns.every((column) => field(row, column).value.trim() === ""));
  return free || anotherRow(all);
}

function anotherRow(all) {
  const last = all.at(-1);
  const n = Math.max(...all.map((row) => Number(row.dataset.n))) + 1;
  const fresh = last.cloneNode(true);
  const old = `${rows.dataset.field}-${last.dataset.n}-`;
  const own = `${rows.dataset.field}-${n}-`;
  for (const part of fresh.querySelectorAll("*")) {
    for (const name of ["id", "name", "for"]) {
      if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(old, own));
    }
  }
  for (const box of fresh.querySelectorAll("input, textarea")) { box.value = ""; box.placeholder = ""; }
  fresh.querySelector(".photo-row__picture").replaceChildren();
  const crop = fresh.querySelector("[data-crop]");
  crop.hidden = true;
  crop.querySelector(".crop__frame").replaceChildren();
  fresh.setAttribute("aria-label", fresh.getAttribute("aria-label").replace(/\d+/, n + 1));
  fresh.dataset.n = n;
  last.after(fresh);
  return fresh;
}

function picture(source, className, alt) {
  const made = document.createElement("img");
  made.src = source;
  made.className = className;
  made.alt = alt;
  return made;
}

function put(photo) {
  const row = emptyRow();
  const facts = photo.dataset;
  field(row, "photo").value = photo.value;
  // The row may have been another photo's, whose number somebody emptied: nothing of that one is this one's.
  for (const column of ["order", "crop_x", "crop_y", "crop_w", "crop_h"]) field(row, column).value = "";
  for (const column of ["caption", "credit", "alt"]) field(row, column).placeholder = facts[column];
  const link = document.createElement("a");
  link.href = facts.page;
  link.target = "_blank";
  link.append(picture(facts.thumbnail, "thumbnail", `#${photo.value}`));
  row.querySelector(".photo-row__picture").replaceChildren(link);
  const crop = row.querySelector("[data-crop]");
  crop.dataset.focal = facts.focal;
  crop.querySelector(".crop__frame").replaceChildren(picture(facts.file, "", ""));
  crop.querySelector("summary .quiet")?.remove();
  crop.hidden = false;
  follow(crop);
  row.closest("details.photo-rows__spare")?.setAttribute("open", "");
  return row;
}

function open(template) {
  document.body.append(template.content.cloneNode(true));
  const dialog = document.body.querySelector("dialog.picker:last-of-type");
  const one = (selector) => dialog.querySelector(selector);
  const [search, mine, found, said, add] = ["#picker-q", "[data-mine]", ".picker__found", ".picker__said", "[data-add]"].map(one);
  const chosen = new Map(); // by number, the ticked boxes, in the order of ticking
  let later, asked = 0;

  function counted() {
    add.disabled = !chosen.size;
    add.textContent = chosen.size ? add.dataset.many.replace("%many", chosen.size) : add.dataset.words;
  }
  async function fetched(query) {
    const answer = await fetch(`${template.dataset.url}?${new URLSearchParams(query)}`);
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const piece = document.createElement("template");
    piece.innerHTML = await answer.text();
    const there = new Set([...rows.querySelectorAll('[name$="-photo"]')].map((box) => box.value.trim().replace("#", "")));
    for (const box of piece.content.querySelectorAll("[type=checkbox]")) {
      box.disabled = there.has(box.value);
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
    if (box.checked) chosen.set(box.value, box); else chosen.delete(box.value);
    counted();
  });
  found.addEventListener("click", (event) => { const more = event.target.closest("[data-before]"); if (more) look(more.dataset.before); });
  one("[data-close]").addEventListener("click", () => dialog.close());
  add.addEventListener("click", () => {
    const filled = [...chosen.values()].map(put);
    const status = rows.querySelector("[data-picked]");
    status.textContent = status.dataset.picked.replace("%many", filled.length);
    for (const box of chosen.values()) box.checked = false;
    chosen.clear();
    counted();
    dialog.close();
    field(filled[0], "caption").focus();
  });
  return { dialog, show: () => { dialog.showModal(); search.focus(); look(null); } };
}

if (rows) {
  const button = rows.querySelector("[data-pick]");
  let picker = null;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    picker ||= open(rows.querySelector("[data-picker]"));
    picker.show();
  });
}
