// Where, in which language: the cuts follow the number at a pace of their own, and only while somebody looks.
const REST = 30000;
const language = document.documentElement.lang + "-u-nu-latn";
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: "always" });
const names = new Intl.DisplayNames(language, { type: "language" });
const few = document.querySelector(".numbers").dataset.few;
let resting = false;
let stale = false;

async function ask() {
  stale = false;
  const answer = await fetch("/api/v1/breakdowns", { credentials: "omit" }).catch(() => null);
  if (answer?.ok) {
    const all = await answer.json();
    document.querySelectorAll("[data-cut]").forEach((cut) => show(cut, all[cut.dataset.cut]));
  }
}

function show(cut, cells) {
  const list = cut.querySelector("dl");
  for (const row of list.children) {
    row.hidden = !(row.dataset.code in cells);
  }
  for (const [code, people] of Object.entries(cells)) {
    const row = [...list.children].find((one) => one.dataset.code === code) ?? list.appendChild(line(code));
    row.querySelector("dd").textContent = people == null ? few : whole.format(people);
  }
  cut.querySelector(".none").hidden = Object.keys(cells).length > 0;
}

// Only languages may be new: every other row is there from the start.
function line(code) {
  const row = document.createElement("div");
  row.dataset.code = code;
  row.append(document.createElement("dt"), document.createElement("dd"));
  row.firstChild.textContent = names.of(code) ?? code;
  return row;
}

function follow() {
  stale = true;
  if (resting || document.hidden) {
    return;
  }
  resting = true;
  setTimeout(() => {
    resting = false;
    if (stale) {
      follow();
    }
  }, REST);
  ask();
}

document.addEventListener("edition", follow);
