// The page of a conflict: who types words of their own means them. Without this script one ticks the choice oneself.
document.addEventListener("input", ({ target }) => {
  const choice = target.id && document.querySelector(`input[data-own="${CSS.escape(target.id)}"]`);
  if (choice) choice.checked = true;
});
