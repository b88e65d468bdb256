// The photos of a story as rows that can be moved and taken out. What chooses from the library, and what draws a crop, is
// fetched when it is asked for. All of it only fills the fields, whose numbers do the same without scripts.
const rows = document.querySelector("[data-photo-rows]");
const WORDS = ["caption", "credit", "alt"];
const EDGES = ["crop_x", "crop_y", "crop_w", "crop_h"];

const field = (row, column) => row.querySelector(`[name$="-${column}"]`);
const all = () => [...rows.querySelectorAll(".photo-row")];
const shown = () => [...rows.querySelectorAll("[data-list] .photo-row:not([hidden])")];

function told() {
  rows.querySelector("[data-list]").dispatchEvent(new Event("input", { bubbles: true }));
}

// Numbers, names and buttons as the rows stand now.
function settle() {
  const list = shown();
  list.forEach((row, n) => {
    field(row, "order").value = n + 1;
    row.classList.toggle("photo-row--lead", n === 0);
    row.querySelector("[data-place]").textContent = n ? rows.dataset.more.replace("%place", n + 1) : rows.dataset.lead;
    row.querySelector("[data-acts]").hidden = false;
    row.querySelector('[data-move="-1"]').disabled = n === 0;
    row.querySelector('[data-move="1"]').disabled = n === list.length - 1;
  });
  rows.querySelector("[data-none]").hidden = list.length > 0;
}

function say(words, undo = null) {
  const button = rows.querySelector("[data-undo]");
  rows.querySelector("[data-said]").textContent = words;
  button.hidden = !undo;
  button.onclick = undo;
}

function move(row, by) {
  const list = shown();
  const other = list[list.indexOf(row) + by];
  if (!other) return;
  if (by < 0) other.before(row); else other.after(row);
  settle();
  say(rows.querySelector("[data-said]").dataset.moved.replace("%place", shown().indexOf(row) + 1));
  const again = row.querySelector(`[data-move="${by}"]`);
  (again.disabled ? row.querySelector(`[data-move="${-by}"]`) : again).focus();
  told();
}

function takeOut(row) {
  const columns = ["photo", "order", ...WORDS, ...EDGES];
  const before = columns.map((column) => field(row, column).value);
  for (const column of columns) field(row, column).value = "";
  row.hidden = true;
  settle();
  say(rows.querySelector("[data-said]").dataset.removed, () => {
    columns.forEach((column, n) => { field(row, column).value = before[n]; });
    row.hidden = false;
    settle();
    say("");
    row.querySelector("[data-remove]").focus();
    told();
  });
  rows.querySelector("[data-undo]").focus();
  told();
}

function anotherRow() {
  const last = all().at(-1);
  const n = Math.max(...all().map((row) => Number(row.dataset.n))) + 1;
  const fresh = last.cloneNode(true);
  const old = `${rows.dataset.field}-${last.dataset.n}-`;
  const own = `${rows.dataset.field}-${n}-`;
  for (const part of [fresh, ...fresh.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-labelledby"]) {
      if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(old, own));
    }
  }
  fresh.dataset.n = n;
  return fresh;
}

function picture(source, className, alt) {
  return Object.assign(document.createElement("img"), { src: source, className, alt });
}

// A row for one photo of the library, after those there are.
function put(photo) {
  const free = all().find((row) => !shown().includes(row) && ["photo", ...WORDS].every((column) => !field(row, column).value.trim()));
  const row = free || anotherRow();
  for (const column of ["order", ...EDGES, ...WORDS]) field(row, column).value = "";
  field(row, "photo").value = photo.id;
  for (const column of WORDS) field(row, column).placeholder = photo[column];
  const link = Object.assign(document.createElement("a"), { href: photo.page, target: "_blank" });
  link.append(picture(photo.thumbnail, "thumbnail", `#${photo.id}`));
  row.querySelector(".photo-row__picture").replaceChildren(link);
  const crop = row.querySelector("[data-crop]");
  crop.dataset.focal = photo.focal;
  crop.querySelector(".crop__frame").replaceChildren(picture(photo.file, "", ""));
  crop.querySelector("summary .quiet")?.remove();
  crop.hidden = false;
  crop.open = false;
  row.hidden = false;
  rows.querySelector("[data-list]").append(row);
  settle();
  return row;
}

async function pick(wish) {
  const picker = await import("./admin-photos-picker.js");
  picker.pick(wish);
}

function choose() {
  const taken = new Set(shown().map((row) => field(row, "photo").value.trim().replace("#", "")));
  pick({
    taken,
    add(photos) {
      const filled = photos.map(put);
      say(rows.querySelector("[data-said]").dataset.added.replace("%many", filled.length));
      told();
      field(filled[0], "caption").focus();
    },
  });
}

if (rows) {
  rows.classList.add("photo-rows--live");
  settle();
  const button = rows.querySelector("[data-pick]");
  button.hidden = false;
  button.addEventListener("click", choose);
  rows.addEventListener("click", (event) => {
    const row = event.target.closest(".photo-row");
    const by = event.target.closest("[data-move]")?.dataset.move;
    if (by) move(row, Number(by));
    if (event.target.closest("[data-remove]")) takeOut(row);
  });
  // The text asks for photos of its own: `detail.chosen` gets them.
  document.addEventListener("photos:pick", (event) => pick({ add: event.detail.chosen }));
  rows.addEventListener("toggle", async (event) => {
    if (!event.target.matches("[data-crop]") || !event.target.open) return;
    const { follow } = await import("./admin-photos-crop.js");
    follow(event.target);
  }, true);
}
