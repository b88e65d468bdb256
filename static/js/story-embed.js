// A player takes the place of its link once a reader asks for it; until then nobody else hears of the visit.
function player(link) {
  const address = new URL(link.dataset.player);
  if (link.closest(".embed--video")) address.searchParams.set("autoplay", "1"); // the reader has pressed play already
  const frame = document.createElement("iframe");
  frame.className = "embed__player";
  frame.title = link.dataset.title;
  frame.loading = "lazy";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.allow = "autoplay; encrypted-media; picture-in-picture";
  frame.allowFullscreen = true;
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
  frame.src = address.href;
  return frame;
}

for (const link of document.querySelectorAll(".embed__link[data-player]")) {
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return; // a new tab: the provider's own page
    event.preventDefault();
    const frame = player(link);
    link.replaceWith(frame);
    frame.focus();
  });
}
