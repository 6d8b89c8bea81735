// Draws the curve on as the number moves, in the same box of 600 × 200 as the server does.
const curve = document.querySelector(".curve");
const MOST = 1500;

function draw(points) {
  const start = points[0][0];
  const span = Math.max(1, points[points.length - 1][0] - start);
  const top = Math.max(1, ...points.map((point) => point[1]));
  return points
    .map(([at, people]) => `${(((at - start) / span) * 600).toFixed(1)},${(200 - (people / top) * 200).toFixed(1)}`)
    .join(" ");
}

if (curve) {
  const points = curve.dataset.series.split(" ").map((point) => point.split(":").map(Number));
  document.addEventListener("edition", (event) => {
    if (event.detail.people == null) {
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const last = points[points.length - 1];
    // One point a minute, like the server's series.
    if (points.length > 1 && now - points[points.length - 2][0] < 60) {
      points[points.length - 1] = [now, event.detail.people];
    } else {
      points.push([Math.max(now, last[0]), event.detail.people]);
    }
    points.splice(0, points.length - MOST);
    curve.firstElementChild.setAttribute("points", draw(points));
  });
}
