/* The ways out of the paper: rich text, Markdown, Word, print, and a card for the empty chair.

   Nothing is sent: everything ends on the clipboard, among the downloads or on paper. */
(function () {
  "use strict";
  var texts = window.kundinsiktBlocks;

  /* Plain http has no clipboard to write to: the browser copies what is marked instead. */
  function copyTheOldWay(fill) {
    var place = document.createElement("div"), range = document.createRange(), copied = false;
    var before = document.activeElement, marked = getSelection();
    place.className = "vh";
    place.style.whiteSpace = "pre-wrap";
    fill(place);
    document.body.append(place);
    range.selectNodeContents(place);
    marked.removeAllRanges();
    marked.addRange(range);
    try { copied = document.execCommand("copy"); } catch (_) { /* told by whoever asked */ }
    marked.removeAllRanges();
    place.remove();
    if (before && before.focus) before.focus();
    return copied;
  }

  /* `html` holds no other marks than our own: everything written is escaped. */
  function copyRich(html, plain) {
    function old() {
      return copyTheOldWay(function (place) {
        place.append(document.createRange().createContextualFragment(html));
      });
    }
    if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) return Promise.resolve(old());
    var item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" })
    });
    return navigator.clipboard.write([item]).then(function () { return true; }, old);
  }

  function copyPlain(text) {
    function old() { return copyTheOldWay(function (place) { place.textContent = text; }); }
    if (!navigator.clipboard) return Promise.resolve(old());
    return navigator.clipboard.writeText(text).then(function () { return true; }, old);
  }

  function save(parts, type, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  var DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  var SIZES = ["", "is-small", "is-smaller", "is-smallest"];

  function made(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /* The headings of the Word template: the paper's name is a title, and the section comes first. */
  function forWord(blocks) {
    return blocks.map(function (block) {
      if (block.kind !== "heading") return block;
      return block.level === 1 ? { kind: "title", text: block.text }
        : { kind: "heading", level: block.level - 1, text: block.text };
    });
  }

  /* `place` is what is printed; `say` tells what happened, `byHand` shows a text to mark. */
  window.kundinsiktOut = function (data, place, put, say, byHand) {
    function told(copied, words, text) {
      say(copied ? words : data.words.not_copied);
      if (!copied) byHand(text);
    }

    function over() {
      document.body.classList.remove("is-onpaper");
      place.hidden = true;
      place.textContent = "";
      place.className = "onpaper";
    }

    function print(content) {
      over();
      place.append.apply(place, content);
      place.hidden = false;
      document.body.classList.add("is-onpaper");
    }

    /* On the paper already: the browser's own print must not lay it out once more. */
    function isLaidOut() { return !place.hidden; }
    addEventListener("afterprint", over);

    /* As large as one A4 holds, and no smaller than can be read. */
    function fit() {
      var height = place.clientWidth * (265 / 180), step = 0;
      while (step < SIZES.length - 1 && place.scrollHeight > height) {
        step += 1;
        place.className = "onpaper onpaper--paper " + SIZES[step];
      }
    }

    function layOut(paper) {
      print([document.createRange().createContextualFragment(texts.html(paper.whole))]);
      place.classList.add("onpaper--paper");
      fit();
    }

    return {
      text: function (paper) {
        var plain = texts.plain(paper.section);
        return copyRich(texts.html(paper.section), plain).then(function (done) {
          told(done, data.words.copied_text, plain);
        });
      },
      markdown: function (paper) {
        var text = texts.markdown(paper.section);
        return copyPlain(text).then(function (done) { told(done, data.words.copied_markdown, text); });
      },
      word: function (paper) {
        return fetch(paper.template).then(function (answer) {
          if (!answer.ok) throw new Error(String(answer.status));
          return answer.arrayBuffer();
        }).then(function (template) {
          var about = { title: paper.title, language: document.documentElement.lang };
          save([window.kundinsiktWord(forWord(paper.whole), template, about)], DOCX, paper.name + ".docx");
          say(put(data.words.downloaded, { file: paper.name + ".docx" }));
        }).catch(function (error) {
          say(data.words.no_word);
          console.error(error); /* for whoever looks into why */
        });
      },
      isLaidOut: isLaidOut,
      layOut: layOut,
      print: function (paper) {
        layOut(paper);
        window.print();
      },
      card: function (voice) {
        var front = made("section", "chair chair--front"), back = made("section", "chair chair--back");
        var words = made("blockquote", "chair__words"), asks = made("ol", "chair__asks");
        var size = voice.words.length < 90 ? " chair__words--short" : voice.words.length > 160 ? " chair__words--long" : "";
        words.className += size;
        words.append(made("p", "", voice.words));
        front.append(made("p", "kicker", data.words.chair), words, made("p", "chair__by", voice.by),
          made("p", "chair__foot", data.words.chair_about));
        data.words.chair_asks.forEach(function (ask) { asks.append(made("li", "", ask)); });
        back.append(made("p", "kicker", data.words.chair_ask), asks, made("p", "chair__foot", voice.title));
        print([front, back]);
        window.print();
      }
    };
  };
})();
