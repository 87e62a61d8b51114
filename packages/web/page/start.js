// Starts Altair with the example questions, and sends the token of the bar with every question.
/* global AltairGraphQL */
const STORED = "talenta.token"; // session storage: gone with the tab, and never among what Altair saves
const endpoint = new URL("/graphql", location.href).href;

const bar = document.getElementById("token-bar");
const input = document.getElementById("token");
const token = sessionStorage.getItem(STORED) ?? "";
input.value = token;

// Altair reads the schema at its start only, so a new token starts it anew; open questions are kept.
bar.addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(STORED, input.value.trim().replace(/^Bearer\s+/i, ""));
  location.reload();
});

const send = window.fetch;
window.fetch = (resource, options) => {
  const request = new Request(resource, options);
  if (token !== "" && request.url === endpoint && !request.headers.has("authorization")) {
    request.headers.set("authorization", `Bearer ${token}`);
  }
  return send(request);
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
  instanceStorageNamespace: "talenta_",
  disableAccount: true,
  persistedSettings: {
    "schema.reloadOnStart": token !== "",
    "alert.disableUpdateNotification": true,
    "banners.disable": true,
    disablePushNotification: true,
  },
});
