// For https: the page of a screen starts without a network too. The network first; its answer
// is kept if it is a whole screen, and what was kept is given when it is not.

var STORE = 'screens', PATIENCE = 8000;  // ms

function whole(text) { return /<!--end of screen-->\s*<\/html>\s*$/.test(text); }

// Under the path alone: `?b=` names a build, and the page is the same.
function place(address) { return new URL(address).pathname; }

function page(text) {
  return new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

// The text of a whole screen, kept; fails for anything else.
function newest(address) {
  return fetch(address, { cache: 'no-cache', credentials: 'same-origin' }).then(function (answer) {
    return answer.ok ? answer.text() : '';
  }).then(function (text) {
    if (!whole(text)) { throw new Error('not a screen'); }
    return caches.open(STORE).then(function (store) {
      return store.put(place(address), page(text));
    }).then(function () { return text; });
  });
}

function inTime(promise) {
  return new Promise(function (resolve, reject) {
    setTimeout(reject, PATIENCE);
    promise.then(resolve, reject);
  });
}

function answer(request) {
  return inTime(newest(request.url)).then(page).catch(function () {
    return caches.match(place(request.url)).then(function (kept) {
      return kept || fetch(request);
    });
  });
}

self.addEventListener('install', function (event) { event.waitUntil(self.skipWaiting()); });

// The page that brought the worker was loaded without it, and is kept now.
self.addEventListener('activate', function (event) {
  event.waitUntil(self.clients.claim().then(function () {
    return self.clients.matchAll({ type: 'window' });
  }).then(function (windows) {
    return Promise.all(windows.map(function (one) {
      return newest(one.url.split('#')[0]).catch(String);
    }));
  }));
});

// Everything is in the page; what it asks for besides must come from the server or not at all.
self.addEventListener('fetch', function (event) {
  var request = event.request;
  var own = place(request.url).indexOf(place(self.registration.scope)) === 0;
  if (request.method !== 'GET' || !own) { return; }
  if (request.mode === 'navigate') {
    event.respondWith(answer(request));
  } else if (/(\/|\.html)$/.test(place(request.url))) {
    event.waitUntil(newest(request.url).catch(String));
  }
});
