// The story form while it is typed in: lengths, sections chosen, names suggested. It works as plain fields without this.
const words = document.querySelector("[data-story-words]")?.dataset;

function counted(field) {
  const label = field.form?.querySelector(`label[for="${field.id}"]`);
  if (!label || !words) return;
  const head = document.createElement("div");
  const count = document.createElement("span");
  head.className = "field__head";
  count.id = `${field.id}_count`;
  label.replaceWith(head);
  head.append(label, count);
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") || ""} ${count.id}`.trim());
  const most = Number(field.dataset.long || Infinity);
  const say = () => {
    const many = [...field.value.trim()].length;
    count.textContent = many === 1 ? words.one : (many > most ? words.long : words.many).replace("%many", many);
    count.className = `field__count${many > most ? " field__count--long" : ""}`;
  };
  field.addEventListener("input", say);
  say();
}

// Browsers that do not yet let a box grow with its text get it grown.
function grown(field) {
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener("input", fit);
  fit();
}

function chosen(details) {
  const summary = details.querySelector("summary");
  const say = () => {
    const names = [...details.querySelectorAll(":checked")].map((box) => box.parentElement.textContent.trim());
    summary.textContent = names.join(", ") || summary.dataset.none;
  };
  details.addEventListener("change", say);
  say();
}

// Names are suggested to whoever comes to the field. Somebody may type faster than the scripts come, this one or the next.
function suggested(field) {
  const begin = async (before) => {
    const { suggest } = await import("./story-form-suggest.js");
    suggest(field, words, field.value !== before);
  };
  if (document.activeElement === field) begin(field.defaultValue);
  else field.addEventListener("focus", () => begin(field.value), { once: true });
}

for (const field of document.querySelectorAll("[data-count]")) counted(field);
for (const details of document.querySelectorAll(".sections")) chosen(details);
for (const field of document.querySelectorAll("[data-suggest]")) suggested(field);
if (!CSS.supports("field-sizing", "content")) {
  for (const field of document.querySelectorAll(".story-columns textarea")) if (field.id !== "id_body") grown(field);
}
document.getElementById("id_headline")?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) event.preventDefault(); // a headline is one line
});
for (const link of document.querySelectorAll("[data-to-text]")) link.addEventListener("click", (event) => {
  const text = document.querySelector(".story-editor [role=textbox]") || document.getElementById("id_body");
  event.preventDefault();
  text.focus();
});
