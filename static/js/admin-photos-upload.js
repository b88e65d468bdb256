// Sends files to the library one by one, two at a time, and says of each what became of it. Words come from the page.
const AT_ONCE = 2;

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// The browser's answer, whatever happened on the way: {reason} or the server's words about the one file.
function post(url, token, file, words, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const [name, value] of Object.entries(words)) form.append(name, value);
    form.append("image", file, file.name);
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRFToken", token);
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) progress(event.loaded / event.total); });
    request.addEventListener("load", () => {
      try { resolve(JSON.parse(request.responseText).files[0]); } catch (odd) { resolve({ status: request.status || 1 }); }
    });
    for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => resolve({ status: 0 }));
    request.send(form);
  });
}

export function uploader({ report, url, token, words = () => ({}), kept = () => {} }) {
  const say = report.dataset;
  const list = report.querySelector(".upload__files");
  const said = report.querySelector(".upload__said");
  const count = { all: 0, done: 0, kept: 0, twins: 0, refused: 0 };
  const waiting = [];
  const numbers = [];
  let busy = 0;

  function summary() {
    said.textContent = say.summary.replace(/%(\w+)/g, (whole, name) => count[name] ?? whole);
    const next = report.querySelector(".upload__next");
    if (!next || count.done < count.all || !numbers.length) return;
    next.hidden = false;
    const link = next.querySelector("[data-next]");
    link.hidden = !say.mayChange;
    link.href = `${say.wordsUrl}?ids=${numbers.slice(-100).join(",")}`;
  }

  function trouble(answer) {
    if (answer.reason) return answer.reason;
    if (answer.status === 413) return say.large;
    return answer.status === 403 || answer.status === 200 ? say.stranger : say.broken;
  }

  function refuse(row, file, answer) {
    count.refused += 1;
    row.classList.add("upload__file--refused");
    row.became.textContent = `${say.refused}: ${trouble(answer)}`;
    if (answer.reason) return;
    const again = element("button", "button", say.again);
    again.type = "button";
    again.setAttribute("aria-label", `${say.again}: ${file.name}`);
    again.addEventListener("click", () => {
      count.refused -= 1;
      count.done -= 1;
      again.remove();
      row.classList.remove("upload__file--refused");
      waiting.push([row, file]);
      more();
    });
    row.append(again);
  }

  function accept(row, answer) {
    count[answer.twin ? "twins" : "kept"] += 1;
    if (!numbers.includes(answer.id)) numbers.push(answer.id);
    row.classList.toggle("upload__file--twin", answer.twin);
    const picture = element("img", "thumbnail");
    picture.src = answer.thumbnail;
    picture.alt = "";
    row.prepend(picture);
    row.became.textContent = `${answer.twin ? say.twin : say.kept} `;
    const number = `#${answer.id}`;
    const link = element("a", "", answer.words === number ? number : `${answer.words} (${number})`);
    link.href = answer.url;
    link.target = "_blank";
    row.became.append(link);
    kept(answer);
  }

  async function send(row, file) {
    row.bar.hidden = false;
    row.became.textContent = say.sending;
    const answer = await post(url, token(), file, words(), (share) => {
      row.bar.value = share;
      if (share >= 1) row.became.textContent = say.looking;
    });
    row.bar.hidden = true;
    count.done += 1;
    if (answer?.id) accept(row, answer); else refuse(row, file, answer || { status: 1 });
  }

  function more() {
    while (busy < AT_ONCE && waiting.length) {
      busy += 1;
      send(...waiting.shift()).finally(() => { busy -= 1; summary(); more(); });
    }
    summary();
  }

  return function add(files) {
    report.hidden = false;
    for (const file of files) {
      const row = element("li", "upload__file");
      row.bar = element("progress");
      row.bar.max = 1;
      row.bar.value = 0;
      row.bar.hidden = true;
      row.bar.setAttribute("aria-label", file.name);
      row.became = element("span", "upload__became", say.waiting);
      row.append(element("span", "upload__name", file.name), row.bar, row.became);
      list.append(row);
      waiting.push([row, file]);
      count.all += 1;
    }
    more();
  };
}

// Files dropped on `zone` go to `add`; `mark` is the element that shows where they may be dropped.
export function dropZone(zone, mark, add) {
  let depth = 0;
  const carries = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
  const shown = (on) => mark.classList.toggle("upload--over", on);
  zone.addEventListener("dragenter", (event) => { if (carries(event)) { depth += 1; shown(true); } });
  zone.addEventListener("dragleave", (event) => { if (carries(event)) { depth = Math.max(0, depth - 1); shown(depth > 0); } });
  zone.addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
  zone.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    shown(false);
    add([...event.dataTransfer.files]);
  });
}
