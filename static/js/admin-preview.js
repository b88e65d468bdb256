// The page of links for people outside: a button that copies a link. Without scripts the address stands there to be selected.
for (const button of document.querySelectorAll("[data-copy]")) {
  const box = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  button.hidden = false;
  box.addEventListener("focus", () => box.select());
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      button.textContent = button.dataset.said;
      setTimeout(() => { button.textContent = words; }, 2500);
    } catch (refused) {
      box.focus();
    }
  });
}
