// The library's page: many files by drag or dialog, and choosing several photos. Without this it works by plain forms.
import { dropZone, uploader } from "./admin-photos-upload.js";

const form = document.querySelector("[data-upload]");
if (form) {
  const input = form.querySelector("[type=file]");
  const add = uploader({
    report: form.querySelector("[data-report]"),
    url: form.action,
    token: () => form.querySelector("[name=csrfmiddlewaretoken]").value,
    words: () => ({ caption: form.elements.caption.value, credit: form.elements.credit.value }),
  });
  const send = () => {
    add([...input.files]);
    input.value = "";
  };
  form.querySelector(".upload__choose [type=submit]").hidden = true;
  input.addEventListener("change", () => { if (input.files.length) send(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); if (input.files.length) send(); });
  dropZone(document.documentElement, form, add);
}

// Choosing: Shift takes all between two ticks; the bar of actions says how many there are.
const ticks = [...document.querySelectorAll(".photo-grid .action-select")];
const counter = document.querySelector(".action-counter");
const all = document.querySelector("[data-all]");
let last = null;

function counted() {
  const many = ticks.filter((tick) => tick.checked).length;
  for (const tick of ticks) tick.closest(".photo-card").classList.toggle("photo-card--chosen", tick.checked);
  if (all) {
    all.checked = many > 0 && many === ticks.length;
    all.indeterminate = many > 0 && many < ticks.length;
  }
  if (counter) counter.textContent = document.querySelector("[data-chosen]").dataset.chosen.replace("%chosen", many).replace("%all", ticks.length);
}

for (const tick of ticks) {
  tick.addEventListener("click", (event) => {
    if (event.shiftKey && last) {
      const [from, to] = [ticks.indexOf(last), ticks.indexOf(tick)].sort((a, b) => a - b);
      for (const between of ticks.slice(from, to + 1)) between.checked = tick.checked;
    }
    last = tick;
    counted();
  });
}
if (ticks.length) {
  all?.closest("[hidden]")?.removeAttribute("hidden");
  all?.addEventListener("change", () => { for (const tick of ticks) tick.checked = all.checked; counted(); });
  addEventListener("pageshow", counted);
}
