/* What customers have said where the decision is felt: beneath each question, ready to tick. */
(function () {
  "use strict";

  function made(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /* `root` leads from this page to the site's own. */
  window.kundinsiktVoices = function (data, put, root) {
    var voices = data.rows.map(function (row) {
      var voice = {};
      data.columns.forEach(function (name, index) { voice[name] = row[index]; });
      voice.href = root + data.base + voice.id + "/";
      voice.address = new URL(voice.href, document.baseURI).href;
      return voice;
    });
    var byId = Object.create(null), unfolded = {};
    voices.forEach(function (voice) { byId[voice.id] = voice; });

    function at(paper) {
      return voices.filter(function (voice) {
        return paper.touchpoints.indexOf(voice.touchpoint) >= 0 || paper.departments.indexOf(voice.owner) >= 0;
      });
    }

    function own(table, id) { return Object.prototype.hasOwnProperty.call(table, id) ? table[id] : ""; }

    function names(paper) {
      return paper.touchpoints.map(function (id) { return own(data.touchpoints, id); })
        .concat(paper.departments.map(function (id) { return own(data.departments, id); })).filter(Boolean);
    }

    function item(voice) {
      var li = made("li", "voice"), label = made("label"), box = made("input"), by = made("p", "voice__by");
      var link = made("a", "", voice.title);
      box.type = "checkbox";
      box.setAttribute("data-remember", "insight/" + voice.id);
      label.append(box, " ", made("span", "", voice.words));
      link.href = voice.href;
      by.append(voice.by + " · " + voice.status + " · ", link);
      li.append(label, by);
      return li;
    }

    function list(found) {
      var ul = made("ul", "voices");
      ul.append.apply(ul, found.map(item));
      return ul;
    }

    /* A few first, and those that no question above has shown; the rest when asked for. */
    function few(question, found, shown) {
      if (unfolded[question.id]) return found;
      var fresh = found.filter(function (voice) { return !shown[voice.id]; });
      var chosen = (fresh.length ? fresh : found).slice(0, data.voices);
      chosen.forEach(function (voice) { shown[voice.id] = true; });
      return chosen;
    }

    function show(place, question, found, shown, again) {
      var some = few(question, found, shown);
      place.textContent = "";
      if (!found.length) return;
      place.append(list(some));
      if (some.length < found.length) {
        var more = made("button", "button button--quiet", put(data.words.show_all, { count: found.length }));
        more.type = "button";
        more.addEventListener("click", function () {
          unfolded[question.id] = true;
          again();
          var next = place.querySelectorAll("input")[0];
          if (next) next.focus();
        });
        place.append(more);
      }
    }

    /* Touchpoints that were chosen and are silent; ways in which nobody was heard there. */
    function unheard(paper) {
      var here = at(paper), used = {}, points = {}, owners = {}, lines = [];
      here.forEach(function (voice) { used[voice.channel] = points[voice.touchpoint] = owners[voice.owner] = true; });
      var silent = names({
        touchpoints: paper.touchpoints.filter(function (id) { return !points[id]; }),
        departments: paper.departments.filter(function (id) { return !owners[id]; })
      });
      if (silent.length) lines.push(put(data.words.silent, { places: silent.join(", ") }));
      var ways = Object.keys(data.channels).filter(function (id) { return !used[id]; }).slice(0, 5);
      if (here.length && ways.length) {
        lines.push(put(data.words.silent_ways, {
          ways: ways.map(function (id) { return data.channels[id]; }).join(", ")
        }));
      }
      return lines;
    }

    return {
      all: voices, byId: byId, at: at, names: names, show: show, item: item, unheard: unheard,
      fold: function () { unfolded = {}; },
      speaks: function (question, found) {
        return found.filter(function (voice) { return voice.asks.indexOf(question.asks) >= 0; });
      }
    };
  };
})();
