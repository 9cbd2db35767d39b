// The clock of an afternoon of rounds: counts down, rings, says rounds aloud; needs no network once it is here.
"use strict";
{
  const panel = document.querySelector("[data-timer]");
  const rounds = [...document.querySelectorAll("tr[data-from]")].map(({ dataset }) => ({
    from: Number(dataset.from), to: Number(dataset.to), starts: dataset.starts, ends: dataset.ends, short: dataset.short,
  }));

  function begin({ dataset: { waits, over, minute } }) {
    const [figures, words] = panel.querySelectorAll("text");
    const said = panel.querySelector("[role=status]");
    const [bellButton, nextButton] = panel.querySelectorAll("button");
    let shift = 0, bell, before, warned;

    function ring(times) {
      if (!bell) return;
      for (let at = 0; at < times; at++) {
        const tone = bell.createOscillator(), volume = bell.createGain(), start = bell.currentTime + at * 0.9;
        tone.frequency.value = 660;
        volume.gain.setValueAtTime(0.6, start);
        volume.gain.exponentialRampToValueAtTime(0.001, start + 0.85);
        tone.connect(volume).connect(bell.destination);
        tone.start(start);
        tone.stop(start + 0.9);
      }
    }

    // Where the clock stands: which round, whether it runs, until when.
    function standing(now) {
      const at = rounds.findIndex(({ to }) => now < to);
      if (at < 0) return { at: rounds.length, runs: false, until: now };
      const runs = now >= rounds[at].from;
      return { at, runs, until: runs ? rounds[at].to : rounds[at].from };
    }

    function tell({ at, runs }, first) {
      const text = runs ? rounds[at].starts : at === rounds.length ? over : at > 0 ? rounds[at - 1].ends : "";
      if (text) said.textContent = text;
      if (!first) ring(runs ? 1 : 3);
    }

    function tick() {
      const now = Date.now() - shift, here = standing(now), key = `${here.at}/${here.runs}`;
      const left = Math.max(0, Math.ceil((here.until - now) / 1000)), next = rounds[here.at];
      if (key !== before) {
        // A round that follows at once has no pause between: its words and one bell do for both.
        tell(here, before === undefined);
        before = key;
        warned = left <= 60;
      }
      if (here.runs && left <= 60 && !warned) {
        warned = true;
        said.textContent = minute;
        ring(1);
      }
      const hours = Math.floor(left / 3600), minutes = Math.floor(left / 60) % 60, two = (n) => String(n).padStart(2, "0");
      // Seconds say nothing of tomorrow, and would not fit.
      const exact = hours ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${two(minutes)}:${two(left % 60)}`;
      figures.textContent = hours > 9 ? `${hours} h` : exact;
      figures.setAttribute("font-size", exact.length > 5 && hours < 10 ? 90 : 130);
      words.textContent = !next ? over : here.runs ? next.short : `${waits} ${next.short}`;
      nextButton.hidden = here.runs || !next;
    }

    bellButton.addEventListener("click", () => {
      bell ??= new AudioContext();
      bell.resume();
      ring(1);
      navigator.wakeLock?.request("screen").catch(() => {});
    });
    nextButton.addEventListener("click", () => {
      const { at } = standing(Date.now() - shift);
      if (rounds[at]) shift = Date.now() - rounds[at].from;
      tick();
    });
    panel.hidden = false;
    tick();
    setInterval(tick, 250);
  }
  if (panel && rounds.length) begin(panel);
}
