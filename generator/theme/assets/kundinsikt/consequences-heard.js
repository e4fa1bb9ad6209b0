/* What the page shows of what was heard: voices beneath each question, whom nobody has heard,
   promises, what the paper builds on, and whose voice the card may have. */
(function () {
  "use strict";
  var ON_A_CARD = 60;

  window.kundinsiktHeard = function (page, data, voices, ticks, put) {
    function find(selector) { return page.querySelector(selector); }
    function all(selector) { return Array.from(page.querySelectorAll(selector)); }
    function isChosen(paper) { return paper.touchpoints.length + paper.departments.length > 0; }

    function beneath(part, paper, here, shown, again) {
      var question = data.questions.find(function (one) { return one.id === part.getAttribute("data-question"); });
      var place = part.querySelector("[data-heard]");
      if (!place.kept) place.kept = Array.from(place.childNodes); /* as the page came */
      if (!isChosen(paper)) place.replaceChildren.apply(place, place.kept);
      else if (data.heard.indexOf(question.asks) < 0) place.textContent = "";
      else voices.show(place, question, voices.speaks(question, here), shown, again);
    }

    function only(list, item, belongs) {
      all(item).forEach(function (one) { one.hidden = !belongs(one); });
      all(list).forEach(function (one) { one.hidden = !one.querySelector("li:not([hidden])"); });
    }

    function showUnheard(paper) {
      var chosen = isChosen(paper);
      all("[data-silent-all]").forEach(function (line) { line.hidden = chosen; });
      all("[data-silent]").forEach(function (line) {
        line.textContent = chosen ? voices.unheard(paper).join(" ") : "";
        line.hidden = !line.textContent;
      });
      only("[data-promises]", "[data-promises] > li", function (item) {
        return !chosen || paper.touchpoints.indexOf(item.getAttribute("data-touchpoint")) >= 0;
      });
      only("[data-vows]", "[data-vows] > li", function (item) {
        return paper.departments.indexOf(item.getAttribute("data-department")) >= 0;
      });
    }

    function showVoices(paper) {
      var here = voices.at(paper), shown = {}, context = find("[data-context]"), chosen = isChosen(paper);
      all("[data-question]").forEach(function (part) {
        beneath(part, paper, here, shown, function () { showVoices(paper); });
      });
      showUnheard(paper);
      context.hidden = !chosen;
      context.textContent = chosen
        ? put(data.words.context, { places: voices.names(paper).join(", "), count: here.length }) : "";
      ticks.show();
    }

    /* Whoever takes a voice away stays in the list it stood in. */
    function showPicked(paper, picked) {
      all("[data-picked]").forEach(function (part) {
        var list = part.querySelector("[data-picked-list]"), held = list.contains(document.activeElement);
        list.replaceChildren.apply(list, picked.map(voices.item));
        part.hidden = !picked.length;
        if (held) (list.querySelector("input") || part.closest("[data-question]")).focus();
      });
      showCards(paper, picked);
      ticks.show();
    }

    function showCards(paper, picked) {
      var select = find("[data-card-voice]"), before = select.value, here = voices.at(paper);
      var listed = picked.concat(here.filter(function (voice) { return picked.indexOf(voice) < 0; }));
      if (!listed.length) listed = voices.all;
      select.replaceChildren.apply(select, listed.slice(0, ON_A_CARD).map(function (voice) {
        var option = document.createElement("option");
        option.value = voice.id;
        option.textContent = voice.title;
        option.selected = voice.id === before;
        return option;
      }));
      showCard();
    }

    function card() { return voices.byId[find("[data-card-voice]").value]; }
    function showCard() { find("[data-card-words]").textContent = card() ? card().words : ""; }

    find("[data-card-voice]").addEventListener("change", showCard);
    return { showVoices: showVoices, showPicked: showPicked, card: card };
  };
})();
