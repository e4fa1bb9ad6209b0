/* What the page shows of what was heard: voices beneath each question, whom nobody has heard,
   promises, what the paper builds on, and whose voice the card may have. */
(function () {
  "use strict";
  var ON_A_CARD = 60, saidNobody = false;

  window.kundinsiktHeard = function (page, data, voices, ticks, put) {
    function find(selector) { return page.querySelector(selector); }
    function all(selector) { return Array.from(page.querySelectorAll(selector)); }
    /* Of what is chosen, and those who own the touchpoints that are. */
    function owners(paper) {
      return paper.departments.concat(paper.touchpoints.map(function (id) { return data.owners[id]; }));
    }
    function isChosen(paper) { return paper.touchpoints.length + paper.departments.length > 0; }

    function beneath(part, paper, here, shown, again) {
      var question = data.questions.find(function (one) { return one.id === part.getAttribute("data-question"); });
      var place = part.querySelector("[data-heard]");
      if (!place.kept) place.kept = Array.from(place.childNodes); /* as the page came */
      if (!isChosen(paper)) place.replaceChildren.apply(place, place.kept);
      else if (data.heard.indexOf(question.asks) < 0) place.textContent = "";
      else {
        var found = voices.speaks(question, here);
        voices.show(place, question, found, shown, again);
        if (!found.length && here.length && !question.deep) sayNobody(part, place);
      }
    }

    /* Once: under the next question it would be no news.  A promise is something to go by, too. */
    function sayNobody(part, place) {
      if (saidNobody || part.querySelector("[data-promises] > li:not([hidden]), [data-vows] > li:not([hidden])")) return;
      var line = document.createElement("p");
      line.className = "empty";
      line.textContent = data.words.nobody_here;
      place.append(line);
      saidNobody = true;
    }

    function contextOf(paper, here) {
      var text = !here.length ? data.words.context_none : here.length === 1 ? data.words.context_one : data.words.context;
      return put(text, { places: voices.names(paper).join(", "), count: here.length });
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
        return owners(paper).indexOf(item.getAttribute("data-department")) >= 0;
      });
    }

    function showVoices(paper) {
      var here = voices.at(paper), shown = {}, context = find("[data-context]"), chosen = isChosen(paper);
      showUnheard(paper);
      saidNobody = false;
      all("[data-question]").forEach(function (part) {
        beneath(part, paper, here, shown, function () { showVoices(paper); });
      });
      context.hidden = !chosen;
      context.textContent = chosen ? contextOf(paper, here) : "";
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
