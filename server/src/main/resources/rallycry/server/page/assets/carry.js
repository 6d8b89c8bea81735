// Copying needs a script, so its buttons appear with it; so does the device's own way to share.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const words = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 3000);
  });
}
