// The part of a picture that a story shows: drawn with the pointer, moved by arrow keys. Four number fields hold it.
const LEAST = 10;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SVG = "http://www.w3.org/2000/svg";
const limit = (value, least, most) => Math.min(most, Math.max(least, Math.round(value)));

function drawing(focal) {
  const over = document.createElementNS(SVG, "svg");
  over.setAttribute("class", "crop__over");
  over.setAttribute("aria-hidden", "true");
  const part = (name, className, facts = {}) => {
    const made = document.createElementNS(SVG, name);
    made.setAttribute("class", className);
    for (const [key, value] of Object.entries(facts)) made.setAttribute(key, value);
    over.append(made);
  };
  part("rect", "crop__halo");
  part("rect", "crop__box");
  part("circle", "point__halo", { cx: `${focal[0]}%`, cy: `${focal[1]}%`, r: 6 });
  part("circle", "point__mark", { cx: `${focal[0]}%`, cy: `${focal[1]}%`, r: 5 });
  return over;
}

// Make the part of one photo's picture movable; returns what shows it, also after the picture was exchanged.
function bind(details) {
  const frame = details.querySelector(".crop__frame");
  const fields = [...details.querySelectorAll(".crop__numbers input")];
  const whole = details.querySelector("[data-whole]");
  const off = details.querySelector(".crop__off");
  const handle = document.createElement("div");
  const focal = () => details.dataset.focal.split(",").map(Number);
  let start = null;

  function box() {
    if (fields.every((field) => field.value === "")) return [0, 0, 100, 100];
    const [x, y] = fields.slice(0, 2).map((field) => limit(field.value || 0, 0, 100 - LEAST));
    return [x, y, limit(fields[2].value || 100 - x, LEAST, 100 - x), limit(fields[3].value || 100 - y, LEAST, 100 - y)];
  }
  function draw() {
    const [x, y, w, h] = box();
    const [fx, fy] = focal();
    if (!frame.querySelector("svg")) frame.append(drawing([fx, fy]));
    for (const rect of frame.querySelectorAll("rect")) {
      for (const [name, value] of Object.entries({ x, y, width: w, height: h })) rect.setAttribute(name, `${value}%`);
    }
    Object.assign(handle.style, { left: `${x}%`, top: `${y}%`, width: `${w}%`, height: `${h}%` });
    handle.setAttribute("aria-label", details.dataset.label.replace("%x", x).replace("%y", y).replace("%w", w).replace("%h", h));
    const inside = x <= fx && fx <= x + w && y <= fy && fy <= y + h;
    const words = inside ? "" : details.dataset.off;
    if (off.textContent !== words) off.textContent = words;
    details.classList.toggle("photo-row__crop--off", !inside);
  }
  function show() {
    if (!frame.contains(handle)) frame.append(handle);
    draw();
  }
  function put(x, y, w, h) {
    const all = [x, y, w, h];
    const none = x === 0 && y === 0 && w === 100 && h === 100;
    fields.forEach((field, n) => { field.value = none ? "" : all[n]; });
    draw();
  }
  function move(dx, dy) {
    const [x, y, w, h] = box();
    put(limit(x + dx, 0, 100 - w), limit(y + dy, 0, 100 - h), w, h);
  }
  function grow(dx, dy) {
    const [x, y, w, h] = box();
    put(x, y, limit(w + dx, LEAST, 100 - x), limit(h + dy, LEAST, 100 - y));
  }
  function at(event) {
    const edges = frame.getBoundingClientRect();
    return [100 * (event.clientX - edges.left) / edges.width, 100 * (event.clientY - edges.top) / edges.height]
      .map((value) => limit(value, 0, 100));
  }

  handle.className = "crop__handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "application");
  frame.classList.add("crop__frame--live");
  whole.hidden = false;
  whole.addEventListener("click", () => put(0, 0, 100, 100));
  handle.addEventListener("keydown", (event) => {
    if (!ARROWS[event.key]) return;
    event.preventDefault();
    (event.shiftKey ? grow : move)(...ARROWS[event.key]);
  });
  // A cropped part is moved when it is taken inside; anywhere else, a new one is drawn.
  frame.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    const [px, py] = at(event);
    const [x, y, w, h] = box();
    const moves = w * h < 10000 && px > x && px < x + w && py > y && py < y + h;
    start = { moves, at: [px, py], box: [x, y, w, h] };
    handle.focus({ preventScroll: true });
  });
  frame.addEventListener("pointermove", (event) => {
    if (!start || !frame.hasPointerCapture(event.pointerId)) return;
    const [px, py] = at(event);
    const [sx, sy] = start.at;
    const [x, y, w, h] = start.box;
    if (start.moves) put(limit(x + px - sx, 0, 100 - w), limit(y + py - sy, 0, 100 - h), w, h);
    else if (Math.abs(px - sx) >= 2 || Math.abs(py - sy) >= 2) {
      const left = Math.min(px, sx, 100 - LEAST);
      const top = Math.min(py, sy, 100 - LEAST);
      put(left, top, limit(Math.abs(px - sx), LEAST, 100 - left), limit(Math.abs(py - sy), LEAST, 100 - top));
    }
  });
  for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, () => { start = null; });
  for (const field of fields) field.addEventListener("input", draw);
  return show;
}

const bound = new WeakMap(); // by element, what shows its part

export function follow(details) {
  if (!bound.has(details)) bound.set(details, bind(details));
  bound.get(details)();
}

for (const details of document.querySelectorAll("[data-crop]:not([hidden])")) follow(details);
