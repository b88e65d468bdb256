// A gallery's pictures, one at a time over the whole window. Without this file a picture's link opens its large file.
const viewer = document.querySelector(".viewer");
const stage = viewer.querySelector(".viewer__stage");
const said = viewer.querySelector(".viewer__said");
const links = [...document.querySelectorAll(".photo__open")];
const large = new Map(); // by link: its picture as the viewer shows it
let at = 0;

const near = (step) => (at + step + links.length) % links.length;

// The browser takes the file that is sharp over the whole window from those that the page offers.
function pictureOf(link) {
  if (!large.has(link)) {
    const picture = link.querySelector("picture").cloneNode(true);
    for (const one of picture.querySelectorAll("[sizes]")) one.sizes = "100vw";
    picture.querySelector("img").loading = "eager";
    large.set(link, picture);
  }
  return large.get(link);
}

function words(link) {
  const figure = link.closest("figure");
  return [...figure.querySelectorAll(".photo__ai, figcaption")].map((one) => one.textContent.trim()).join(" ");
}

function show(index) {
  at = index;
  const place = viewer.dataset.said.replace("{number}", at + 1).replace("{all}", links.length);
  stage.replaceChildren(pictureOf(links[at]));
  const count = document.createElement("span");
  count.className = "viewer__at";
  count.textContent = place;
  said.replaceChildren(count, ` ${words(links[at])}`);
  pictureOf(links[near(1)]);
  pictureOf(links[near(-1)]);
}

links.forEach((link, index) => {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a new tab or window: the large file
    event.preventDefault();
    show(index);
    viewer.showModal();
  });
});

const steps = { ArrowLeft: () => near(-1), ArrowRight: () => near(1), Home: () => 0, End: () => links.length - 1 };
viewer.addEventListener("keydown", (event) => {
  if (!steps[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  show(steps[event.key]());
});
for (const button of viewer.querySelectorAll("[data-step]")) {
  button.hidden = links.length < 2;
  button.addEventListener("click", () => show(near(Number(button.dataset.step))));
}
viewer.addEventListener("click", (event) => {
  if (event.target.closest("[data-shut]") || event.target === viewer || event.target === stage) viewer.close();
});

// A finger that goes sideways turns the page; two fingers enlarge, and then one moves what is enlarged.
let touch = null;
stage.addEventListener("touchstart", (event) => {
  const alone = event.touches.length === 1 && (!window.visualViewport || visualViewport.scale < 1.01);
  touch = alone ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
}, { passive: true });
stage.addEventListener("touchend", (event) => {
  if (!touch || links.length < 2) return;
  const [x, y] = [event.changedTouches[0].clientX - touch.x, event.changedTouches[0].clientY - touch.y];
  touch = null;
  if (Math.abs(x) > 40 && Math.abs(x) > 1.5 * Math.abs(y)) show(near(x < 0 ? 1 : -1));
}, { passive: true });
