/* The ways out of a form: the host's “new file” page, a mail, a download, the clipboard.

   Each is given what has been checked: {given: {title}, made: {path, text}}.  None of them sends
   anything by itself; the person does, on the host's page or in the mail program. */
(function () {
  "use strict";

  function copyTheOldWay(text) { /* plain http has no clipboard */
    var area = document.createElement("textarea"), copied = false;
    area.value = text;
    area.className = "vh";
    document.body.appendChild(area);
    area.select();
    try { copied = document.execCommand("copy"); } catch (_) { /* told by whoever asked */ }
    area.remove();
    return copied;
  }

  function copy(text) {
    if (!navigator.clipboard) return Promise.resolve(copyTheOldWay(text));
    return navigator.clipboard.writeText(text).then(function () { return true; }, function () {
      return copyTheOldWay(text);
    });
  }

  /* `data` has the form's `words` and `host`; `put` fills in a text's braces; `say` tells what
     happened; `unfold` shows the text to whoever must copy it by hand. */
  window.kundinsiktWays = function (data, put, say, unfold) {
    function sayCopied(copied, words) {
      say(copied ? words : data.words.not_copied);
      if (!copied) unfold();
    }

    function hostAddress(made, withText) {
      var host = data.host.form, name = made.path.slice(made.path.indexOf("/") + 1), address = host.address;
      if (data.host.by_year) {
        address += name.slice(0, name.lastIndexOf("/") + 1);
        name = name.slice(name.lastIndexOf("/") + 1);
      }
      var query = host.name + "=" + encodeURIComponent(name);
      if (withText) query += "&" + host.content + "=" + encodeURIComponent(made.text);
      return address + "?" + query;
    }

    function mailAddress(now, withText) {
      var words = put(data.words.mail_body, { path: data.host.content + "/" + now.made.path });
      var body = words + "\n\n" + (withText ? now.made.text : "");
      return "mailto:" + data.host.mail +
        "?subject=" + encodeURIComponent(put(data.words.mail_subject, { title: now.given.title })) +
        "&body=" + encodeURIComponent(body.replace(/\n/g, "\r\n"));
    }

    /* Opens `whole` when it is short enough, else `bare` with the text on the clipboard.  It
       is opened first: a window that opens after something was waited for is blocked. */
    function openOrCopy(now, whole, bare, longest, open, words, wordsWhenLong) {
      if (whole.length <= longest) {
        open(whole);
        say(words);
        return;
      }
      var copied = copy(now.made.text);
      open(bare);
      copied.then(function (done) { sayCopied(done, wordsWhenLong); });
    }

    return {
      open: function (now) {
        var name = { host: data.host.name };
        openOrCopy(now, hostAddress(now.made, true), hostAddress(now.made, false),
          data.host.longest, function (address) { window.open(address, "_blank", "noopener"); },
          put(data.words.opened, name), put(data.words.too_long, name));
      },
      mail: function (now) {
        openOrCopy(now, mailAddress(now, true), mailAddress(now, false),
          data.host.longest_mail, function (address) { location.href = address; },
          data.words.mailed, data.words.mail_too_long);
      },
      download: function (now) {
        var link = document.createElement("a");
        var name = now.made.path.slice(now.made.path.lastIndexOf("/") + 1);
        var type = /\.md$/.test(name) ? "text/markdown" : "application/yaml";
        link.href = URL.createObjectURL(new Blob([now.made.text], { type: type }));
        link.download = name;
        document.body.appendChild(link);
        link.click();
        link.remove();
        setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
        say(put(data.words.downloaded, { file: name }));
      },
      copy: function (now) {
        copy(now.made.text).then(function (copied) { sayCopied(copied, data.words.copied); });
      }
    };
  };
})();
