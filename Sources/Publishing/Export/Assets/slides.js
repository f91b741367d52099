// Shows one slide at a time. Arrows, space and page keys turn, Home and End jump, f fills the screen;
// the number behind # in the address names a slide, so that a reload stays where it was.
(() => {
  const slides = [...document.querySelectorAll("section")];
  const place = document.createElement("div");
  place.className = "place";
  document.body.append(place);
  document.documentElement.classList.add("deck");
  let current = 0;

  // Words that do not fit get smaller, down to a little more than half.
  function fit(slide) {
    let size = 100;
    slide.style.fontSize = "";
    const tooTall = () => slide.scrollHeight > slide.clientHeight + 1
      || [...slide.querySelectorAll("pre")].some((code) => code.scrollWidth > code.clientWidth + 1);
    while (size > 55 && tooTall()) {
      size -= 5;
      slide.style.fontSize = size + "%";
    }
  }

  function show(number) {
    current = Math.max(0, Math.min(slides.length - 1, number));
    slides.forEach((slide, index) => slide.classList.toggle("shown", index === current));
    place.textContent = `${current + 1} / ${slides.length}`;
    history.replaceState(null, "", "#" + (current + 1));
    fit(slides[current]);
  }

  const turns = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key in turns) show(current + (event.shiftKey && event.key === " " ? -1 : turns[event.key]));
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(slides.length - 1);
    else if (event.key === "f") document.documentElement.requestFullscreen?.();
    else return;
    event.preventDefault();
  });
  addEventListener("click", (event) => {
    if (getSelection().isCollapsed) show(current + (event.clientX < innerWidth / 3 ? -1 : 1));
  });
  addEventListener("hashchange", () => show((parseInt(location.hash.slice(1), 10) || 1) - 1));
  addEventListener("resize", () => fit(slides[current]));
  show((parseInt(location.hash.slice(1), 10) || 1) - 1);
})();
