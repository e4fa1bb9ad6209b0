/* How far a paper has come: in words, question by question, and what is left with links to it. */
(function () {
  "use strict";

  function number(words, value) { return words.numbers.split(", ")[value] || String(value); }
  function upper(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

  /* A link that puts the reader where the answer is to be written, folded away or not. */
  function linkTo(at, text) {
    var link = document.createElement("a");
    link.href = "#" + at;
    link.textContent = text;
    link.addEventListener("click", function (event) {
      var target = document.getElementById(at);
      if (!target) return;
      event.preventDefault();
      var folded = target.closest("details");
      if (folded) folded.open = true;
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    });
    return link;
  }

  function list(lines) {
    var ul = document.createElement("ul");
    lines.forEach(function (line) {
      var item = document.createElement("li");
      item.append.apply(item, line);
      ul.append(item);
    });
    return ul;
  }

  /* The question, and where it is begun, which of its parts are left. */
  function line(one) {
    var parts = [linkTo(one.missing[0].at, one.question.title)];
    if (one.begun) {
      one.missing.forEach(function (part, index) {
        parts.push(index ? ", " : " – ", index ? linkTo(part.at, part.text) : part.text);
      });
    }
    return parts;
  }

  window.kundinsiktStanding = function (page, data, put) {
    var progress = page.querySelector("[data-progress]"), steps = page.querySelector("[data-steps]");
    var left = page.querySelector("[data-left]"), stops = page.querySelector("[data-file-left]");
    var words = data.words;

    function state(one) { return !one.missing.length ? "is-done" : one.begun ? "is-begun" : ""; }

    function said(standing, done) {
      var text = !done ? words.none_answered : done === standing ? words.all_answered : words.some_answered;
      return upper(put(text, { done: number(words, done), all: number(words, standing) }));
    }

    /* `standing` as kundinsiktPaper has it; gives back whether nothing is missing. */
    function show(standing) {
      var unfinished = standing.filter(function (one) { return one.missing.length; });
      var text = said(standing.length, standing.length - unfinished.length);
      if (progress.textContent !== text) progress.textContent = text; /* said aloud once */
      steps.replaceChildren.apply(steps, standing.map(function (one) {
        var step = document.createElement("span");
        step.className = state(one);
        return step;
      }));
      standing.forEach(function (one) {
        var place = document.getElementById(one.question.id).querySelector("[data-state]");
        place.textContent = !one.missing.length ? words.answered : one.begun ? words.begun : "";
        place.classList.toggle("is-done", !one.missing.length);
        place.hidden = !place.textContent;
      });
      left.replaceChildren(unfinished.length ? list(unfinished.map(line)) : "");
      left.hidden = !unfinished.length;
      return !unfinished.length;
    }

    /* What stops the paper from becoming a file: [{at, text}]. */
    function showStops(found) {
      var head = document.createElement("p");
      stops.hidden = !found.length;
      stops.textContent = "";
      if (!found.length) return;
      head.textContent = found.length === 1 ? words.one_left : upper(put(words.many_left, { count: number(words, found.length) }));
      stops.append(head, list(found.map(function (fault) { return [linkTo(fault.at, fault.text)]; })));
    }

    return { show: show, showStops: showStops, stops: stops };
  };
})();
