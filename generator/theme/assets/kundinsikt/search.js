/* Search, for the keyboard and for Swedish.  Runs before Material's script, which starts it. */
(function () {
  "use strict";
  var opener = document.querySelector("[data-opens-search]");
  var toggle = document.getElementById("__search");
  var results = document.querySelector(".md-search__output");
  if (!opener || !toggle || !results) return;

  /* A label is not a button to the keyboard: let it be one. */
  opener.addEventListener("keydown", function (event) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      opener.click();
    }
  });
  /* Material leaves the list of a closed search in Tab's way, where nobody sees it. */
  function showResults() { results.style.visibility = toggle.checked ? "" : "hidden"; }
  showResults();
  toggle.addEventListener("change", function () {
    showResults();
    /* Whoever closes the search stands where she opened it (a wide page has no opener). */
    if (!toggle.checked) opener.focus({ preventScroll: true });
  });
})();

/* A word's other forms are found too: «kunder» finds what has «kund».

   Material's search looks for everything that begins with what was typed.  So what is typed
   is cut to what its forms have in common, on its way to the search.  (Lunr's own stemmers
   cut the words of the pages, but not those of the question: «kunder» then finds nothing.) */
(function () {
  "use strict";
  var Real = window.Worker;
  if (!Real) return;
  var QUERY = 2; /* Material's message with what was typed */

  /* Endings, and how many letters must be left: short words are left whole. */
  var ENDINGS = {
    sv: [
      [3, "arnas ernas ornas arna erna orna ens ets en et ar"],
      [4, "heterna ningarna ningens ningen ningar ning heten heter het ingarna ingens ingen ingar " +
          "ing arens aren are ades ade ande ats at ans an ars ers ors er or as es te de na"],
      [4, "a e n s t"]
    ],
    en: [[4, "ings ing ies ied ers er est es ed ly y e s d"]]
  };
  var endings = [];
  (ENDINGS[document.documentElement.lang] || []).forEach(function (group) {
    group[1].split(" ").forEach(function (ending) { endings.push([ending, group[0]]); });
  });
  endings.sort(function (a, b) { return b[0].length - a[0].length; });

  function stem(word) {
    for (var i = 0; i < endings.length; i++) {
      var left = word.length - endings[i][0].length;
      if (left >= endings[i][1] && word.slice(left).toLowerCase() === endings[i][0]) {
        return word.slice(0, left);
      }
    }
    return word;
  }

  /* What is quoted, demanded or excluded is meant to the letter. */
  function stems(query) {
    if (query.indexOf('"') >= 0) return query;
    return query.split(/(\s+)/).map(function (part) {
      return /^[+-]|[~^*:]/.test(part) ? part : part.split("-").map(stem).join("-");
    }).join("");
  }

  window.Worker = function (address, options) {
    var worker = new Real(address, options);
    var post = worker.postMessage;
    worker.postMessage = function (message) {
      var known = message && message.type === QUERY && typeof message.data === "string";
      post.call(worker, known ? { type: QUERY, data: stems(message.data) } : message);
    };
    return worker;
  };
})();
