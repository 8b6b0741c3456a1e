"use strict";

// The live tail: rows as they come, newest above. The stream's id is the cursor: the browser sends it back by itself
// after a reconnect, so that nothing is skipped or repeated.
(() => {
  const MOST = 500;
  const PAUSE = 5000; // milliseconds
  const rows = document.getElementById("rows");
  const state = document.getElementById("state");
  const waiting = document.getElementById("waiting");
  const hold = document.getElementById("hold");
  const held = [];
  let isHeld = false;
  let cursor = rows.dataset.cursor;

  const say = (name) => {
    state.textContent = state.dataset[name];
    state.className = `live ${name}`;
  };

  const cell = (text, name = "") => {
    const made = document.createElement("td");
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };

  const linked = (session) => {
    const made = cell("", "code");
    if (session) {
      const link = document.createElement("a");
      link.href = rows.dataset.session + encodeURIComponent(session);
      link.textContent = session;
      made.append(link);
    }
    return made;
  };

  const add = (event) => {
    const row = document.createElement("tr");
    row.className = "fresh";
    row.append(
      cell(event.time, "when"), linked(event.session), cell(event.kind), cell(event.question), cell(event.locale),
      cell(event.lasting, "n"), cell(event.error),
    );
    rows.prepend(row);
    while (rows.children.length > MOST) rows.lastElementChild.remove();
    waiting.hidden = true;
  };

  const take = (message) => {
    cursor = message.lastEventId;
    for (const event of JSON.parse(message.data)) {
      if (isHeld) held.push(event);
      else add(event);
    }
    held.splice(0, held.length - MOST);
  };

  // A browser goes on by itself after a lost connection, but not after an answer that is no stream: then we begin anew
  // where it ended.
  const follow = () => {
    const address = new URL(rows.dataset.stream, location.href);
    address.searchParams.set("cursor", cursor);
    const stream = new EventSource(address);
    stream.addEventListener("open", () => say(isHeld ? "held" : "on"));
    stream.addEventListener("message", take);
    stream.addEventListener("error", () => {
      say("off");
      if (stream.readyState === EventSource.CLOSED) setTimeout(follow, PAUSE);
    });
  };
  follow();

  hold.hidden = false;
  hold.addEventListener("click", () => {
    isHeld = !isHeld;
    hold.textContent = isHeld ? hold.dataset.go : hold.dataset.hold;
    hold.setAttribute("aria-pressed", String(isHeld));
    say(isHeld ? "held" : "on");
    if (!isHeld) held.splice(0).forEach(add);
  });
})();
