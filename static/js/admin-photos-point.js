// The focal point on the picture, by pointer and by keyboard. The two number fields hold it; the mark follows them.
const SMALL = 1;
const LARGE = 10;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SHAPES = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 };

const within = (value) => Math.min(100, Math.max(0, Math.round(value)));

// A cut of shape `ratio` around the point, kept inside the picture, in shares of its width and height.
function cut(picture, ratio, x, y) {
  const own = picture.naturalWidth / picture.naturalHeight;
  const [w, h] = own > ratio ? [ratio / own, 1] : [1, own / ratio];
  const place = (at, size) => Math.min(1 - size, Math.max(0, at / 100 - size / 2));
  return { x: place(x, w), y: place(y, h), w, h };
}

function preview(figure, picture) {
  const row = document.createElement("div");
  row.className = "point__shapes";
  row.setAttribute("aria-hidden", "true");
  const frames = Object.entries(SHAPES).map(([name, ratio]) => {
    const frame = document.createElement("span");
    const copy = document.createElement("img");
    frame.className = `point__shape point__shape--${name}`;
    copy.src = picture.src;
    copy.alt = "";
    frame.append(copy);
    row.append(frame);
    return [copy, ratio];
  });
  figure.querySelector("figcaption").before(row);
  return (x, y) => {
    if (!picture.naturalWidth) return;
    for (const [copy, ratio] of frames) {
      const shape = cut(picture, ratio, x, y);
      copy.style.width = `${100 / shape.w}%`;
      copy.style.left = `${-100 * shape.x / shape.w}%`;
      copy.style.top = `${-100 * shape.y / shape.h}%`;
    }
  };
}

function follow(figure) {
  const [left, top] = [figure.dataset.x, figure.dataset.y].map((id) => document.getElementById(id));
  const frame = figure.querySelector(".point__frame");
  const picture = frame.querySelector("img");
  const marks = figure.querySelectorAll("circle");
  const show = preview(figure, picture);
  const handle = document.createElement("div");
  const at = () => [within(left.value === "" ? 50 : left.value), within(top.value === "" ? 50 : top.value)];

  function draw() {
    const [x, y] = at();
    for (const mark of marks) { mark.setAttribute("cx", `${x}%`); mark.setAttribute("cy", `${y}%`); }
    handle.style.left = `${x}%`;
    handle.style.top = `${y}%`;
    handle.setAttribute("aria-label", figure.dataset.label.replace("%x", x).replace("%y", y));
    show(x, y);
  }
  function put(x, y) {
    left.value = within(x);
    top.value = within(y);
    draw();
  }
  function point(event) {
    const box = frame.getBoundingClientRect();
    put(100 * (event.clientX - box.left) / box.width, 100 * (event.clientY - box.top) / box.height);
  }

  handle.className = "point__handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "application");
  frame.append(handle);
  figure.querySelector(".point__hint").hidden = false;
  frame.classList.add("point__frame--live");
  handle.addEventListener("keydown", (event) => {
    if (!ARROWS[event.key]) return;
    event.preventDefault();
    const [dx, dy] = ARROWS[event.key].map((step) => step * (event.shiftKey ? LARGE : SMALL));
    put(at()[0] + dx, at()[1] + dy);
  });
  // A finger on the picture may want to scroll: it taps, or drags the mark itself. A mouse drags anywhere.
  frame.addEventListener("pointerdown", (event) => {
    if (event.button || (event.pointerType === "touch" && event.target !== handle)) return;
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    point(event);
    handle.focus({ preventScroll: true });
  });
  frame.addEventListener("click", point);
  frame.addEventListener("pointermove", (event) => { if (frame.hasPointerCapture(event.pointerId)) point(event); });
  for (const field of [left, top]) field.addEventListener("input", draw);
  picture.addEventListener("load", draw);
  draw();
}

for (const figure of document.querySelectorAll("[data-point]")) if (document.getElementById(figure.dataset.x)) follow(figure);
