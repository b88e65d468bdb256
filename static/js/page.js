// Adds to pages that already work: the theme switch, and shutting the menu. Nothing here is needed to read.
const root = document.documentElement;

function keep(name, value) {
  try { if (value) localStorage[name] = value; else localStorage.removeItem(name); } catch (refused) { /* for this page only */ }
}

// Theme: the system's, until the reader chooses.
const system = matchMedia("(prefers-color-scheme: dark)");
const theme = document.querySelector("[data-theme-switch]");
const isDark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
if (theme) {
  const show = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    keep("theme", root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}

// Menu: Escape shuts what is open and gives the focus back; a hovered list stays shut until the pointer leaves it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll(".head details[open]")) {
    const inside = open.parentElement.contains(document.activeElement);
    open.open = false;
    if (inside) open.querySelector("summary").focus();
  }
  for (const item of document.querySelectorAll(".menu__item:hover")) {
    item.dataset.shut = "";
    item.addEventListener("pointerleave", () => delete item.dataset.shut, { once: true });
  }
});
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(".menu__item details[open]")) {
    if (!open.parentElement.contains(event.target)) open.open = false;
  }
});

// A bar of subsections that is wider than the phone shows where the reader is.
const here = document.querySelector(".subnav [aria-current]");
if (here) here.closest(".subnav").scrollLeft = here.parentElement.offsetLeft - 24;
