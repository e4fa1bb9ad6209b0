// What time it is: the player's clock, put right by the server's, and one that never jumps.

var settings = settingsOf(document);

var DAY = 864e5;

var offset = 0, told = false;  // ms to add to the player's clock; whether the server has told
var wallBefore = Date.now(), steadyBefore = steady();
var zoned = null;

function steady() { return performance.now(); }
function madeAt() { return Date.parse(settings.made); }

// A player without a battery for its clock may wake up months before the page was made.
function known() { return told || clock() + DAY >= madeAt(); }

// Somebody may set the clock back a year. Sleep looks like a jump ahead of hours or days, and
// is believed; what can't be sleep is not, once the time is known.
function clock() {
  var wall = Date.now(), even = steady(), jump = wall - wallBefore - (even - steadyBefore);
  var knew = told || wallBefore + offset + DAY >= madeAt();
  wallBefore = wall;
  steadyBefore = even;
  if (knew && (jump < -DAY || jump > 30 * DAY)) { offset -= jump; }
  return wall + offset;
}

// `sent` is steady() when the question went. A cache on the way says how old its answer is.
function hear(answer, sent) {
  var at = Date.parse(answer.getResponseHeader('Date'));
  if (!at || at + DAY < madeAt()) { return; }
  at += 1000 * (answer.getResponseHeader('Age') || 0) + 500 + (steady() - sent) / 2;
  // The header has whole seconds: smaller corrections would only make the slides jitter.
  if (!told || Math.abs(at - clock()) > 2000) { offset = at - Date.now(); }
  told = true;
}

function keepZone() {
  zoned = null;
  try {
    zoned = settings.zone && new Intl.DateTimeFormat('en-US', {
      timeZone: settings.zone, hour12: false, year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric'
    });
  } catch (e) { /* a zone or an Intl that this engine lacks: the player's own zone, then */ }
}

// {day: days since 1970, time: 'HH:MM'} where the screen hangs.
function here() {
  var date = new Date(clock()), n = zoned && zoned.format(date).match(/\d+/g);
  if (!n) {
    n = [date.getMonth() + 1, date.getDate(), date.getFullYear(), date.getHours(),
      date.getMinutes()];
  }
  // Older engines call midnight 24.
  return { day: Date.UTC(n[2], n[0] - 1, n[1]) / DAY, time: two(n[3] % 24) + ':' + two(+n[4]) };
}

// The demonstration's day stands still; else what it shows would be out of date in a week.
function today() { return settings.day ? Date.parse(settings.day) / DAY : here().day; }

function two(n) { return (n < 10 ? '0' : '') + n; }
