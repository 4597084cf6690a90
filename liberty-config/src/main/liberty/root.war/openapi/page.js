// The documentation of one audience: the page's name is its document's. Requests that are tried out go to the server that
// this page comes from.
const name = location.pathname.split("/").pop().replace(".html", "");
document.querySelector(`nav a[href="${name}.html"]`).setAttribute("aria-current", "page");
const answer = await fetch(`${name}.json`);
const spec = await answer.json();
spec.servers = [{ url: location.origin }];
document.title = spec.info.title;
const page = SwaggerUIBundle({
  spec,
  dom_id: "#operations",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
  oauth2RedirectUrl: new URL("oauth2-redirect.html", location.href).href,
});
// The client that the dev shop knows; a shop of your own has its own.
page.initOAuth({ clientId: "storefront", usePkceWithAuthorizationCodeGrant: true });
