// The numbers move by themselves: pushed by /live, or asked for every ten seconds where that fails.
const EVERY = 10000;
const numbers = document.querySelector(".numbers");
const language = document.documentElement.lang + "-u-nu-latn";
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: "always" });
const percent = new Intl.NumberFormat(language, { style: "percent" });
let seen = 0;

function show(edition) {
  if (edition.seq < seen) {
    return;
  }
  seen = edition.seq;
  for (const name of ["people", "storytellers", "supporters", "posts"]) {
    const count = edition[name];
    write(name, count == null ? numbers.dataset.few : whole.format(count));
  }
  const range = document.getElementById("range");
  if (range) {
    range.hidden = edition.atLeast == null || edition.atLeast === edition.people;
    range.textContent = range.dataset.range.replace("{0}", whole.format(edition.atLeast ?? 0));
  }
  write("momentum", momentum(edition.pace));
  document.dispatchEvent(new CustomEvent("edition", { detail: edition }));
}

// The widget shows fewer numbers than the page.
function write(name, text) {
  const place = document.getElementById(name);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}

function momentum(now) {
  if (now?.doublingMinutes) {
    return numbers.dataset.doubling.replace("{0}", duration(now.doublingMinutes));
  }
  return now?.ofLastWeek == null ? "" : besideLastWeek(now.ofLastWeek);
}

// As the server says it.
function besideLastWeek(share) {
  const { same, half, pace } = numbers.dataset;
  if (share >= 0.75 && share < 1.5) {
    return same;
  }
  return share >= 0.4 && share < 0.6 ? half : pace.replace("{0}", percent.format(share));
}

function duration(minutes) {
  const { minutes: m, hours, days } = numbers.dataset;
  const [unit, length] = minutes < 120 ? [m, 1] : minutes < 2880 ? [hours, 60] : [days, 1440];
  return unit.replace("{0}", whole.format(Math.round(minutes / length)));
}

async function ask() {
  const answer = await fetch("/api/v1/edition", { credentials: "omit" }).catch(() => null);
  if (answer?.ok) {
    show(await answer.json());
  }
}

function poll() {
  setInterval(() => document.hidden || ask(), EVERY);
}

function listen() {
  const stream = new EventSource("/live");
  stream.addEventListener("edition", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    // While it is only interrupted, the browser connects again by itself and says where it was.
    if (stream.readyState === EventSource.CLOSED) {
      poll();
    }
  });
}

if ("EventSource" in window) {
  listen();
} else {
  poll();
}
