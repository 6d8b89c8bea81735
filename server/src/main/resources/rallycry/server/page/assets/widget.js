// Within somebody else's page: tell it how high we are, and count no press that was made blindly.
const main = document.querySelector("main");

function tellHeight() {
  const height = Math.ceil(main.getBoundingClientRect().bottom);
  parent.postMessage({ rallycry: "height", height }, "*"); // a length, and nothing else
}

new ResizeObserver(tellHeight).observe(main);

// A page could lay something over the button, or make us transparent, and so collect presses of people
// who never saw the question. Where the browser can tell (IntersectionObserver v2), such a press opens
// our own page instead.
const form = document.querySelector("form.answering");
if (form && "isVisible" in IntersectionObserverEntry.prototype) {
  let visible = false;
  const watcher = new IntersectionObserver(
    (seen) => {
      visible = seen[seen.length - 1].isVisible;
    },
    { threshold: [1], trackVisibility: true, delay: 100 },
  );
  watcher.observe(form.querySelector("button"));
  // Before anybody else hears of it (the proof of work sends the form by itself).
  addEventListener("submit", (event) => {
    if (!visible) {
      event.preventDefault();
      event.stopImmediatePropagation();
      document.querySelector(".covered").hidden = false;
      open(form.dataset.page, "_blank", "noopener");
    }
  }, true);
}
