// Proof of work by ALTCHA's protocol, begun when somebody is about to press: the press stays one step.
// Without this script, or where it fails, the form is sent without a proof and falls under a stricter limit.
const form = document.querySelector("form[data-solver]");
const FRESH = 9 * 60 * 1000;
const PATIENCE = 15000;
// The one script that this page may start by itself.
const policy = window.trustedTypes?.createPolicy("solver", { createScriptURL: () => form.dataset.solver });
let solution;
let begun = 0;

async function solve() {
  const answer = await fetch("/api/v1/challenge", { credentials: "omit" });
  const challenge = await answer.json();
  const started = Date.now();
  const number = await search(challenge);
  return btoa(JSON.stringify({ ...challenge, number, took: Date.now() - started }));
}

function search(challenge) {
  const worker = new Worker(policy ? policy.createScriptURL("") : form.dataset.solver);
  return new Promise((found, failed) => {
    worker.addEventListener("message", (event) => found(event.data));
    worker.addEventListener("error", failed);
    worker.postMessage(challenge);
  }).finally(() => worker.terminate());
}

function begin() {
  if (Date.now() - begun > FRESH) {
    begun = Date.now();
    solution = solve().catch(() => "");
  }
  return solution;
}

async function send(event) {
  event.preventDefault();
  if (form.hasAttribute("aria-busy")) {
    return;
  }
  form.setAttribute("aria-busy", "true");
  const inTime = new Promise((late) => setTimeout(late, PATIENCE, ""));
  proof.value = await Promise.race([begin(), inTime]);
  form.submit();
}

const proof = document.createElement("input");
if (form) {
  proof.type = "hidden";
  proof.name = "altcha";
  form.append(proof);
  for (const sign of ["pointerover", "touchstart", "focusin"]) {
    form.addEventListener(sign, begin, { once: true, passive: true });
  }
  form.addEventListener("submit", send);
  // Whoever comes back through the browser's memory needs a new one: each is taken once.
  addEventListener("pageshow", () => {
    begun = 0;
    form.removeAttribute("aria-busy");
  });
}
