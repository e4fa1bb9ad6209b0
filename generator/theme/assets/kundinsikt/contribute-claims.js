/* Whether a title claims something, or only names a subject: the twin of
   generator/reading/claims.py, with its lists and patterns as data.  One table of cases
   holds both to the same answers. */
(function () {
  "use strict";

  window.kundinsiktClaims = function (data) {
    function whole(pattern) { return new RegExp("^(?:" + pattern + ")$", "u"); }
    var compound = whole(data.compound), verbLike = whole(data.verb_like);
    var nounLike = whole(data.noun_like), word = new RegExp(data.word, "gu");
    function among(list, item) { return data[list].indexOf(item) >= 0; }

    function canBeVerb(item) {
      if (among("adjectives", item) || compound.test(item) || nounLike.test(item)) return false;
      return among("verbs", item) || verbLike.test(item);
    }

    function inFewWords(words) {
      if (words.length === 3 && among("joiners", words[1])) return true;
      if (words.length === 2) return among("adjectives", words[0]) || !canBeVerb(words[1]);
      return words.length === 1;
    }

    function inDrawer(words) {
      var index = words.findIndex(function (item) { return compound.test(item); });
      if (index < 0) return false;
      var rest = words.slice(index + 1);
      var named = !rest.length || (index <= 2 && among("prepositions", rest[0]));
      return named && !words.slice(0, index).concat(rest).some(canBeVerb);
    }

    return function namesSubject(title) {
      var words = title.toLowerCase().match(word) || [];
      if (!words.length || words.length > data.most_words) return false;
      return inFewWords(words) || inDrawer(words) ||
        (among("openers", words[0]) && !words.slice(1).some(canBeVerb));
    };
  };
})();
