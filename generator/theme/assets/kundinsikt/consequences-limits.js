/* Field by field: how much room is left, and what the personal-data guard says. */
(function () {
  "use strict";

  window.kundinsiktLimits = function (page, data, rules, put) {
    var guard = window.kundinsiktGuard(rules.guard), judged = new WeakMap();

    function told(value) {
      return guard.find(value).map(function (found) {
        var shape = value.slice(found.start, found.end).replace(/[^\s\-+@.]/g, "•");
        var texts = rules.messages[found.rule] || ["", ""];
        return {
          severity: found.severity,
          text: [put(texts[0], { value: shape }), put(texts[1], { value: shape })].filter(Boolean).join(" ")
        };
      });
    }

    /* The guard reads a text once, and again when it has changed. */
    function hitsIn(field) {
      var before = judged.get(field);
      if (!before || before.value !== field.value) {
        before = { value: field.value, hits: told(field.value) };
        judged.set(field, before);
      }
      return before.hits;
    }

    function showCount(place, length, limit) {
      if (!place) return;
      place.textContent = limit ? put(data.words.count, { length: length, limit: limit }) : "";
      place.classList.toggle("is-over", Boolean(limit) && length > limit);
      place.classList.toggle("is-near", Boolean(limit) && length > limit * 0.7);
    }

    function show(part) {
      var field = part.querySelector("textarea, input"), place = part.querySelector("[data-wrong]");
      var limit = Number(part.getAttribute("data-limit")), hits = hitsIn(field);
      var length = Array.from(field.value.trim()).length, over = Boolean(limit) && length > limit;
      var stops = over || hits.some(function (hit) { return hit.severity === "error"; });
      var text = hits.map(function (hit) { return hit.text; });
      if (over) text.unshift(put(length - limit === 1 ? data.words.over_one : data.words.over, { over: length - limit }));
      text = text.join(" ");
      if (place.textContent !== text) place.textContent = text; /* said aloud once */
      place.hidden = !text;
      place.classList.toggle("is-advice", !stops);
      field.setAttribute("aria-invalid", stops ? "true" : "false");
      showCount(part.querySelector("[data-count-left]"), length, limit);
      if (!stops) return null;
      if (!field.id) field.id = "f" + Math.random().toString(36).slice(2); /* a row's, for a link */
      return { at: field.id, text: nameOf(part) + " " + text };
    }

    function nameOf(part) {
      var label = part.querySelector(".say__label") || part.closest("[data-question]").querySelector("[data-title]");
      var name = label.firstChild.textContent.trim(); /* and not the hint beside it */
      return /[?:]$/.test(name) ? name : name + ":";
    }

    /* Gives back what no file may hold: [{at, text}]. */
    return function () {
      return Array.from(page.querySelectorAll("[data-field]")).map(show).filter(Boolean);
    };
  };
})();
