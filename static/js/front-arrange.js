// Arranging a front by dragging and by the arrow keys. Without this script the same form has Up, Down, a place and an order.
const form = document.querySelector("[data-arrange]");
const said = document.querySelector("[data-said]");
const note = document.querySelector("[data-unsaved-note]");
const lists = [...form.querySelectorAll("[data-place]")];
const start = new FormData(form);
let lifted = null, sent = false;

// Each pin's place and order, as they stand on the page, into the fields that are posted.
function written() {
  for (const list of lists) {
    const pins = [...list.querySelectorAll("[data-pin]")];
    pins.forEach((pin, n) => {
      pin.querySelector("[name$=-place]").value = list.dataset.place;
      pin.querySelector("[name$=-order]").value = n + 1;
    });
    const empty = list.querySelector("[data-empty]");
    if (empty) empty.hidden = pins.length > 0;
  }
  note.textContent = changed() ? form.dataset.unsaved : "";
}

function changed() {
  const now = new FormData(form);
  return [...now.keys()].some((name) => name.startsWith("pin-") && now.get(name) !== start.get(name));
}

function tell(pin) {
  const list = pin.parentElement;
  const pins = [...list.querySelectorAll("[data-pin]")];
  const story = pin.querySelector(".pin__headline").textContent;
  said.textContent = form.dataset.moved.replace("%story", story).replace("%place", list.dataset.name)
    .replace("%n", pins.indexOf(pin) + 1).replace("%all", pins.length);
}

// One step up or down; at an end, into the next place. The focus stays on the pin.
function step(pin, by) {
  const list = pin.parentElement;
  const pins = [...list.querySelectorAll("[data-pin]")];
  const other = pins[pins.indexOf(pin) + by];
  if (other) (by < 0 ? other.before(pin) : other.after(pin));
  else {
    const next = lists[lists.indexOf(list) + by];
    if (!next) return;
    if (by < 0) next.append(pin); else next.prepend(pin);
  }
  written();
  tell(pin);
  const handle = pin.querySelector("[data-handle]");
  handle.focus();
  handle.scrollIntoView({ block: "nearest" });
}

function clear() {
  for (const marked of form.querySelectorAll(".pin--over, .place__pins--over")) marked.classList.remove("pin--over", "place__pins--over");
}

// What lies under the pointer: a pin to stand before, or a place to stand at the end of.
function under(x, y) {
  const at = document.elementFromPoint(x, y);
  const list = at?.closest("[data-place]") ?? at?.closest(".place")?.querySelector("[data-place]");
  return { list, before: at?.closest("[data-pin]") };
}

function grabbed(pin, handle, event) {
  event.preventDefault();
  lifted = pin;
  pin.classList.add("pin--lifted");
  handle.setPointerCapture(event.pointerId);
}

function dragged(event) {
  if (!lifted) return;
  clear();
  const { list, before } = under(event.clientX, event.clientY);
  if (before && before !== lifted) before.classList.add("pin--over");
  else if (list && !before) list.classList.add("place__pins--over");
}

function dropped(event) {
  if (!lifted) return;
  const pin = lifted, { list, before } = under(event.clientX, event.clientY);
  lifted = null;
  clear();
  pin.classList.remove("pin--lifted");
  if (before === pin || !list) return;
  if (before) before.before(pin); else list.append(pin);
  written();
  tell(pin);
}

for (const pin of form.querySelectorAll("[data-pin]")) {
  const handle = pin.querySelector("[data-handle]");
  handle.hidden = false;
  handle.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by) { event.preventDefault(); step(pin, by); }
  });
  handle.addEventListener("pointerdown", (event) => grabbed(pin, handle, event));
  handle.addEventListener("pointermove", dragged);
  handle.addEventListener("pointerup", dropped);
  handle.addEventListener("pointercancel", () => { lifted?.classList.remove("pin--lifted"); lifted = null; clear(); });
}
for (const plain of form.querySelectorAll("[data-plain]")) plain.hidden = true;
form.addEventListener("input", written);
form.addEventListener("change", (event) => { if (!event.target.name.endsWith("-place") && !event.target.name.endsWith("-order")) written(); });
form.addEventListener("submit", () => { sent = true; });
addEventListener("beforeunload", (event) => { if (!sent && changed()) event.preventDefault(); });
