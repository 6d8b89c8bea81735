// Finds the number that a challenge of ALTCHA asks for: SHA-256 of salt and number is what it says.
// A worker; the hash is written out since crypto.subtle is slow for short texts, and missing without TLS.
const FIRST = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const ROUND = new Uint32Array(64);
const word = new Uint32Array(64);

// The fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
for (let candidate = 2, count = 0; count < 64; candidate += 1) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    prime &&= candidate % divisor !== 0;
  }
  if (prime) {
    ROUND[count] = (Math.cbrt(candidate) % 1) * 2 ** 32;
    count += 1;
  }
}

function turn(x, by) {
  return (x >>> by) | (x << (32 - by));
}

function block(state) {
  for (let i = 16; i < 64; i += 1) {
    const x = word[i - 15];
    const y = word[i - 2];
    const small = (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    word[i] = word[i - 16] + word[i - 7] + small;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + word[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, i) => {
    state[i] += part;
  });
}

function sha256(text) {
  const state = Uint32Array.from(FIRST);
  const bytes = new Uint8Array(((text.length + 72) >> 6) << 6);
  for (let i = 0; i < text.length; i += 1) {
    bytes[i] = text.charCodeAt(i);
  }
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, text.length * 8);
  for (let from = 0; from < bytes.length; from += 64) {
    for (let i = 0; i < 16; i += 1) {
      word[i] = view.getUint32(from + i * 4);
    }
    block(state);
  }
  return state;
}

function solve({ salt, challenge, maxnumber }) {
  const first = parseInt(challenge.slice(0, 8), 16);
  const second = parseInt(challenge.slice(8, 16), 16);
  for (let number = 0; number <= maxnumber; number += 1) {
    const hash = sha256(salt + number);
    if (hash[0] === first && hash[1] === second) {
      return number;
    }
  }
  throw new Error("no number solves the challenge");
}

if (typeof postMessage === "function" && typeof document === "undefined") {
  addEventListener("message", (event) => postMessage(solve(event.data)));
}
