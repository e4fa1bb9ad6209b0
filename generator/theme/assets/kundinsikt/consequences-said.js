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
    var sentence, chunk, wrapped, filling, placeholder;
    try {
      sentence = made("sentence", "gu");
      chunk = made("chunk", "u");
      wrapped = made("wrapped", "u", true);
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

    function answers(said) {
      if (!said || said.slice(-1) === "?") return false;
      return said.split(chunk).some(function (piece) {
        var words = stripped(piece.trim().split(/\s+/).join(" "));
        return words && !placeholder.test(words);
      });
    }

    return function (text) {
      var said = text.toLowerCase();
      if (wrapped.test(text) || filling.test(said)) return false;
      return (said.match(sentence) || []).some(function (part) { return answers(part.trim()); });
    };
  };
})();
