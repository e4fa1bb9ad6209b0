/* Whether somebody has answered, or only left a word that holds the place: the twin of
   generator/review/placeholders.py, whose patterns come as data. */
(function () {
  "use strict";

  /* `data` is {patterns: {name: pattern}, edges: what is stripped from a piece}. */
  window.kundinsiktSaid = function (data) {
    function made(name, flags, whole) {
      var pattern = data.patterns[name];
      return new RegExp(whole ? "^(?:" + pattern + ")$" : pattern, flags);
    }
    var sentence, chunk, wrapped, braced, filling, placeholder;
    try {
      sentence = made("sentence", "gu");
      chunk = made("chunk", "u");
      wrapped = made("wrapped", "u", true);
      braced = made("braced", "gu");
      filling = made("filling", "u");
      placeholder = made("placeholder", "u", true);
    } catch (_) { /* a browser that can't look behind: it judges nothing, and the review does */
      return function (text) { return Boolean(text.trim()); };
    }

    function stripped(text) {
      var start = 0, end = text.length;
      while (start < end && data.edges.indexOf(text[start]) >= 0) start++;
      while (end > start && data.edges.indexOf(text[end - 1]) >= 0) end--;
      return text.slice(start, end);
    }

    /* Between two marks: more than a label with nothing after it. */
    function tells(piece) {
      var words = stripped(piece.trim().split(/\s+/).join(" ")), colon = words.lastIndexOf(":");
      var rest = words.slice(colon + 1).trim();
      if (colon >= 0 && (!rest || placeholder.test(rest))) return false;
      return Boolean(words) && !placeholder.test(words);
    }

    function answers(said) {
      return Boolean(said) && said.slice(-1) !== "?" && said.split(chunk).some(tells);
    }

    return function (text) {
      var said = text.toLowerCase();
      if (wrapped.test(text) || filling.test(said)) return false;
      return (said.replace(braced, " ").match(sentence) || []).some(function (part) { return answers(part.trim()); });
    };
  };
})();
