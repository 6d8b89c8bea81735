// The curve, moving: uPlot draws it once it comes into view. Where no script runs, the curve that the
// server drew stays.
const curve = document.querySelector(".curve");
const language = document.documentElement.lang + "-u-nu-latn";
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: "always" });
const short = new Intl.NumberFormat(language, { notation: "compact" });
const utc = (format) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...format });
const hour = utc({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = utc({ day: "numeric", month: "short" });
const moment = utc({ dateStyle: "medium", timeStyle: "short" });
const MOST = 1500;
const TWO_DAYS = 172800;

const points = curve ? curve.dataset.series.split(" ").map((point) => point.split(":").map(Number)) : [];
const events = [...document.querySelectorAll(".events [data-at]")].map((event) => Number(event.dataset.at));
let chart;

function data() {
  return [points.map((point) => point[0]), points.map((point) => point[1])];
}

// One point a minute, like the server's series.
function goOn(people) {
  const now = Math.floor(Date.now() / 1000);
  if (points.length > 1 && now - points[points.length - 2][0] < 60) {
    points[points.length - 1] = [Math.max(now, points[points.length - 2][0]), people];
  } else {
    points.push([Math.max(now, points[points.length - 1][0] + 1), people]);
  }
  points.splice(0, points.length - MOST);
  chart?.setData(data());
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// What the host wrote beside the curve: a line where it happened, with its number in the list below.
function markEvents(plot) {
  const { ctx: pen, bbox } = plot;
  pen.save();
  pen.strokeStyle = pen.fillStyle = colour("--soft");
  pen.lineWidth = devicePixelRatio;
  pen.font = `${13 * devicePixelRatio}px system-ui`;
  pen.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  events.forEach((at, i) => {
    const x = plot.valToPos(at, "x", true);
    if (x < bbox.left || x > bbox.left + bbox.width) {
      return;
    }
    pen.beginPath();
    pen.moveTo(x, bbox.top);
    pen.lineTo(x, bbox.top + bbox.height);
    pen.stroke();
    pen.fillText(whole.format(i + 1), x + 5 * devicePixelRatio, bbox.top + 13 * devicePixelRatio);
  });
  pen.restore();
}

function axis(values, more) {
  const quiet = { stroke: colour("--line"), width: 1 };
  return { stroke: colour("--soft"), font: "13px system-ui", grid: quiet, ticks: quiet, values, ...more };
}

function times(plot, splits) {
  const format = splits[splits.length - 1] - splits[0] > TWO_DAYS ? day : hour;
  return splits.map((at) => format.format(at * 1000));
}

function options(uPlot) {
  return {
    width: curve.clientWidth,
    height: 260,
    tzDate: (at) => uPlot.tzDate(new Date(at * 1000), "Etc/UTC"),
    cursor: { y: false, drag: { x: false, y: false } },
    scales: { y: { range: (plot, least, most) => [0, Math.max(10, most * 1.05)] } },
    axes: [
      axis(times, { space: 70 }),
      axis((plot, splits) => splits.map((people) => short.format(people)), { size: 60 }),
    ],
    series: [
      { label: curve.dataset.time, value: (plot, at) => moment.format((at ?? points.at(-1)[0]) * 1000) },
      {
        label: curve.dataset.people,
        stroke: colour("--deep"),
        fill: colour("--wash"),
        width: 2.5,
        points: { show: false },
        value: (plot, people) => whole.format(people ?? points.at(-1)[1]),
      },
    ],
    hooks: { draw: [markEvents] },
  };
}

async function draw() {
  const { default: uPlot } = await import(curve.dataset.library);
  chart?.destroy();
  curve.querySelector("svg")?.remove();
  chart = new uPlot(options(uPlot), data(), curve);
  curve.querySelector(".u-legend").dir = document.documentElement.dir;
}

if (curve) {
  document.addEventListener("edition", (event) => event.detail.people == null || goOn(event.detail.people));
  const near = new IntersectionObserver(
    (seen) => {
      if (seen.some((one) => one.isIntersecting)) {
        near.disconnect();
        draw();
      }
    },
    { rootMargin: "200px" },
  );
  near.observe(curve);
  new ResizeObserver(() => chart?.setSize({ width: curve.clientWidth, height: 260 })).observe(curve);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => chart && draw());
}
