// Names suggested under a box while they are typed: the line of a textarea, what stands between two commas, or what follows
// a mark such as @ (`data-suggest-after`).
const PAUSE = 150; // milliseconds after the last key before the newsroom is asked
let number = 0;

// What follows the mark before the caret, if a name can still be meant: on one line, at most three words.
function pieceAfter(box, mark) {
  const caret = box.selectionStart;
  const start = caret ? box.value.lastIndexOf(mark, caret - 1) + 1 : 0;
  const typed = box.value.slice(start, caret);
  const called = start > 0 && /(^|[^\p{L}\p{N}.@_-])$/u.test(box.value.slice(0, start - 1)) && /^\S+( \S+){0,2}$/.test(typed);
  return { mark: " ", start, end: caret, typed: called ? typed : "", whole: typed };
}

// The piece of text that the caret is in: where it begins and ends in the box, and its words.
function pieceAt(box) {
  if (box.dataset.suggestAfter) return pieceAfter(box, box.dataset.suggestAfter);
  const mark = box.tagName === "TEXTAREA" ? "\n" : ",";
  const caret = box.selectionStart;
  const start = box.value.lastIndexOf(mark, caret - 1) + 1;
  const next = box.value.indexOf(mark, caret);
  const end = next < 0 ? box.value.length : next;
  return { mark, start, end, typed: box.value.slice(start, caret).trim(), whole: box.value.slice(start, end).trim() };
}

function listBelow(box) {
  const list = document.createElement("ul");
  const said = document.createElement("span");
  list.className = "suggested__list";
  list.id = `suggested-${++number}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0]?.textContent.trim() || "");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  box.after(list, said);
  return { list, said };
}

function option(row, n, list) {
  const made = document.createElement("li");
  made.id = `${list.id}-${n}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.append(row.name);
  if (row.note) made.append(" ", Object.assign(document.createElement("span"), { className: "suggested__note", textContent: row.note }));
  made.dataset.typed = row.typed;
  return made;
}

// Suggest names below `box` from now on; at once where something was `typed` already.
export function suggest(box, words, typed = false) {
  const { list, said } = listBelow(box);
  const several = box.tagName !== "TEXTAREA"; // only an input may be called a combobox
  let later, asked = 0, at = -1;

  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.autocomplete = "off";
  if (several) { box.setAttribute("role", "combobox"); box.setAttribute("aria-expanded", "false"); }

  function shut(words = "") {
    asked += 1;
    clearTimeout(later);
    list.hidden = true;
    mark(-1);
    if (several) box.setAttribute("aria-expanded", "false");
    said.textContent = words;
  }
  function mark(n) {
    at = n;
    [...list.children].forEach((one, i) => one.setAttribute("aria-selected", String(i === n)));
    if (n < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", list.children[n].id);
      list.children[n].scrollIntoView({ block: "nearest" });
    }
  }
  function show(rows, piece) {
    const known = rows.some((row) => [row.name, row.typed].some((name) => name.toLowerCase() === piece.whole.toLowerCase()));
    const fresh = several && !known ? words.fresh.replace("%name", piece.whole) : "";
    list.replaceChildren(...rows.map((row, n) => option(row, n, list)));
    if (fresh) list.append(option({ name: fresh, typed: piece.whole }, rows.length, list));
    if (!list.children.length) return shut(box.dataset.suggestAfter ? "" : words.none); // after a mark, most words are no names
    list.hidden = false;
    mark(-1);
    if (several) box.setAttribute("aria-expanded", "true");
    said.textContent = [rows.length ? words.some.replace("%many", rows.length) : "", fresh].filter(Boolean).join(" ");
  }
  async function look() {
    const piece = pieceAt(box);
    if (!piece.typed || piece.typed.includes("|")) return shut();
    const mine = ++asked;
    try {
      const answer = await fetch(`${box.dataset.suggest}?${new URLSearchParams({ q: piece.typed })}`);
      const { found } = answer.ok && !answer.redirected ? await answer.json() : { found: [] };
      if (mine === asked && document.activeElement === box && answer.ok) show(found, piece);
    } catch { shut(); } // typing goes on without suggestions
  }
  function choose(n) {
    const { mark: end, start, end: stop } = pieceAt(box);
    const before = start && end === "," ? " " : "";
    const after = end === "," && stop === box.value.length ? ", " : end === " " ? " " : "";
    const name = list.children[n].dataset.typed;
    box.setRangeText(before + name + after, start, stop, "end");
    shut(name);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    shut(name);
  }

  box.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(later);
    later = setTimeout(look, PAUSE);
  });
  box.addEventListener("compositionend", () => { clearTimeout(later); later = setTimeout(look, PAUSE); });
  box.addEventListener("blur", () => shut());
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) {
      if (several && event.key === "Enter") event.preventDefault(); // names are typed here; nobody meant to save
      return;
    }
    const last = list.children.length - 1;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Escape: -1 }[event.key];
    if (event.key === "Enter" || (event.key === "Tab" && at >= 0 && !event.shiftKey)) {
      if (at >= 0) { event.preventDefault(); choose(at); } else if (several) event.preventDefault();
      else shut();
    } else if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (to < 0) shut(); else mark(to);
    }
  });
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // the box keeps the focus
    const n = [...list.children].indexOf(event.target.closest("li"));
    if (n >= 0) choose(n);
  });
  if (typed) look();
}
