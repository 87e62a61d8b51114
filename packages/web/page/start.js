// Starts Altair with the example questions, and sends the token of the bar with every question.
/* global AltairGraphQL */
const STORED = "talenta.token"; // session storage: gone with the tab
const endpoint = new URL("/graphql", location.href).href;
const bar = document.getElementById("token-bar");
const input = document.getElementById("token");

let token = sessionStorage.getItem(STORED) ?? "";
const given = Promise.withResolvers();
if (token !== "") given.resolve();
input.value = token;

bar.addEventListener("submit", (event) => {
  event.preventDefault();
  token = input.value.trim().replace(/^Bearer\s+/i, "");
  input.value = token;
  sessionStorage.setItem(STORED, token);
  if (token !== "") given.resolve();
});

const send = window.fetch;
window.fetch = async (resource, options) => {
  const request = new Request(resource, options);
  if (request.url !== endpoint || request.headers.has("authorization")) return await send(request);
  if (await asksForSchema(request)) await given.promise;
  if (token !== "") request.headers.set("authorization", `Bearer ${token}`);
  return await send(request);
};

/** Altair reads the schema as it starts, before anybody could paste a token: that question waits for one. */
async function asksForSchema(request) {
  return (await request.clone().text()).includes("IntrospectionQuery");
}

// Altair writes every answer, names and all, into the browser's database, also where it is told to
// keep nothing. The records stay, empty.
// oxlint-disable-next-line typescript/unbound-method -- called on the store it is asked of
const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function putNothing(record, ...key) {
  return put.call(this, this.name === "appState" ? { ...record, value: "null" } : record, ...key);
};

const questions = await (await send("questions.json")).json();
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
