// Print and copy need a script, so their buttons appear with it.
const print = document.getElementById("print");
const copy = document.getElementById("copy");

print.hidden = false;
print.addEventListener("click", () => window.print());
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById("receipt").textContent);
    copy.textContent = copy.dataset.done;
  });
}
