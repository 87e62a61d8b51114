// Starts Altair with the questions of one group, and sends the token of the bar with every question.
/* global AltairGraphQL */
const { group } = document.getElementById("bar").dataset;
// Each group asks with its own token, as what one role may ask another may not. Session storage: gone with the tab.
const stored = `talenta.token.${group}`;
const endpoint = new URL("/graphql", location.href).href;
const bar = document.getElementById("token-bar");
const input = document.getElementById("token");
const note = document.getElementById("token-note");

let token = "";
let given = Promise.withResolvers();
/** The schema as it was told this token; every tab asks for it as it starts. */
let schema = null;

function use(text) {
  token = text.trim().replace(/^Bearer\s+/i, "");
  schema = null;
  input.value = token;
  note.value = token === "" ? "Each asks with a token of its own." : "In use.";
  if (token === "") given = Promise.withResolvers();
  else given.resolve();
}

use(sessionStorage.getItem(stored) ?? "");
bar.addEventListener("submit", (event) => {
  event.preventDefault();
  use(input.value);
  sessionStorage.setItem(stored, token);
});

// Altair takes every click on a link of the page for its own; these are ours.
document.querySelector("#bar nav").addEventListener("click", (event) => event.stopPropagation());

const send = window.fetch;
window.fetch = async (resource, options) => {
  const request = new Request(resource, options);
  if (request.url !== endpoint || request.headers.has("authorization")) return await send(request);
  return (await asksForSchema(request)) ? await sendOnce(request) : await sendAs(request);
};

function sendAs(request) {
  if (token !== "") request.headers.set("authorization", `Bearer ${token}`);
  return send(request);
}

/** Altair reads the schema as it starts, before anybody could paste a token: that question waits for one. */
async function asksForSchema(request) {
  return (await request.clone().text()).includes("IntrospectionQuery");
}

/**
 * One answer for all tabs, asked for when there is a token. A refusal is not kept. Altair gives a tab's question up
 * when another tab opens; the others still wait for this answer, so it is asked without the tab's signal.
 */
async function sendOnce(request) {
  await given.promise;
  const asked = (schema ??= sendAs(new Request(request, { signal: null })));
  try {
    const answer = await asked;
    if (!answer.ok && schema === asked) schema = null;
    return answer.clone();
  } catch (fault) {
    if (schema === asked) schema = null;
    throw fault;
  }
}

// Altair writes every answer, names and all, into the browser's database, also where it is told to
// keep nothing. The records stay, empty.
const put = Reflect.get(IDBObjectStore.prototype, "put");
IDBObjectStore.prototype.put = function putNothing(record, ...key) {
  const kept = this.name === "appState" ? { ...record, value: "null" } : record;
  return Reflect.apply(put, this, [kept, ...key]);
};

/** The tab Altair leaves open is the last it made; the first question is the one to begin with. */
function openFirst(count) {
  const watcher = new MutationObserver(() => {
    const tabs = document.querySelectorAll(".window-switcher__item");
    if (tabs.length < count) return;
    watcher.disconnect();
    tabs[0].click();
  });
  watcher.observe(document.querySelector("app-root"), { childList: true, subtree: true });
}

const groups = await (await send("questions.json")).json();
const { questions } = groups.find(({ name }) => name === group);
openFirst(questions.length);
AltairGraphQL.init({
  endpointURL: endpoint,
  initialWindows: questions.map(({ title, query, variables }) => ({
    initialName: title,
    endpointURL: endpoint,
    initialQuery: query,
    initialVariables: variables,
  })),
  preserveState: false,
  disableAccount: true,
  persistedSettings: {
    "schema.reloadOnStart": true,
    "alert.disableUpdateNotification": true,
    "banners.disable": true,
    disablePushNotification: true,
  },
});
