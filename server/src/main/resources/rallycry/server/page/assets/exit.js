// The way out, as GOV.UK's "Exit this page" behaves: a press or three presses of Shift hide the page
// at once and replace it, so that the way back does not lead here. Without this script the link works.
const link = document.querySelector(".exit a");
const status = document.querySelector(".exit [role=status]");
const PATIENCE = 5000;
let presses = 0;
let mixed = false;
let patience;

function leave(event) {
  event?.preventDefault();
  document.documentElement.classList.add("leaving");
  document.title = "\u200b";
  status.textContent = link.dataset.going;
  try {
    whole().location.replace(link.href);
  } catch {
    location.replace(link.href); // the page around the widget does not let itself be replaced
  }
}

// Within the widget, the page around it has to go too.
function whole() {
  return link.target === "_top" ? top : window;
}

function forget(said) {
  clearTimeout(patience);
  presses = 0;
  status.textContent = said;
}

function press() {
  presses += 1;
  clearTimeout(patience);
  if (presses === 3) {
    forget("");
    leave();
    return;
  }
  status.textContent = presses === 1 ? link.dataset.two : link.dataset.one;
  patience = setTimeout(() => forget(link.dataset.over), PATIENCE);
}

link.addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.key === "Shift") {
    mixed = false;
  } else if (event.shiftKey) {
    mixed = true; // a capital letter is no press
  }
});
addEventListener("keyup", (event) => {
  if (event.key === "Shift" && !mixed) {
    press();
  } else if (presses && event.key !== "Shift") {
    forget("");
  }
});
// Whoever does come back through the browser's memory finds a page that works.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.documentElement.classList.remove("leaving");
    forget("");
  }
});
document.querySelector(".exit .hint").hidden = false;
