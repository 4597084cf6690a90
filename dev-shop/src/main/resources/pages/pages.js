// The pages that mails link to, and a sign-in by code and PKCE (RFC 7636), as a storefront would have them.
const API = "/api/v1";
const CLIENT = "storefront";
const content = document.querySelector("#content");
const said = document.querySelector("#said");
const fragment = new URLSearchParams(location.hash.slice(1));

async function call(method, path, { json, form, token, headers = {} } = {}) {
  const answer = await fetch(API + path, {
    method,
    headers: {
      ...(json && { "Content-Type": "application/json" }),
      ...(token && { Authorization: `Bearer ${token}` }),
      "Accept-Language": "pt-BR",
      ...headers,
    },
    body: json ? JSON.stringify(json) : form,
  });
  if (answer.ok) return answer;
  const problem = await answer.json();
  const fields = (problem.errors ?? []).map((error) => `${error.field}: ${error.message}`);
  throw new Error([problem.detail ?? problem.error_description ?? answer.statusText, ...fields].join(" · "));
}

function add(name, properties = {}, parent = content) {
  const element = Object.assign(document.createElement(name), properties);
  parent.append(element);
  return element;
}

function field(label, properties) {
  return add("input", properties, add("p", {}, add("label", { textContent: `${label} ` })));
}

function button(label, action) {
  add("button", {
    textContent: label,
    onclick: async () => {
      try {
        said.textContent = "";
        said.textContent = await action();
      } catch (error) {
        said.textContent = error.message;
      }
    },
  });
}

function confirmCode(path, done) {
  const password = field("Senha da conta", { type: "password", autocomplete: "current-password" });
  const code = fragment.get("code");
  button("Confirmar", async () => {
    await call("POST", path, { json: { code, password: password.value } });
    return done;
  });
  button("Não fui eu", async () => {
    await call("POST", "/auth/email/reject", { json: { code } });
    return "Obrigado por avisar. O código não vale mais.";
  });
}

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const here = location.origin + location.pathname;

async function authorize() {
  const verifier = random();
  const state = random();
  sessionStorage.setItem("pkce", JSON.stringify({ verifier, state }));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  location.assign(`${API}/auth/authorize?${new URLSearchParams({
    response_type: "code",
    client_id: CLIENT,
    redirect_uri: here,
    code_challenge: base64url(new Uint8Array(hash)),
    code_challenge_method: "S256",
    state,
  })}`);
  return "";
}

// The access token once the person is back from the log-in page; undefined before.
async function signedIn() {
  const back = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem("pkce") ?? "{}");
  if (!back.has("code") && !back.has("error")) return undefined;
  sessionStorage.removeItem("pkce");
  history.replaceState(null, "", here);
  if (back.get("state") !== kept.state) throw new Error("Esta entrada não começou aqui.");
  if (back.has("error")) throw new Error(back.get("error_description") ?? back.get("error"));
  const answer = await call("POST", "/auth/token", {
    form: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: CLIENT,
      redirect_uri: here,
      code: back.get("code"),
      code_verifier: kept.verifier,
    }),
  });
  return (await answer.json()).access_token;
}

const pages = {
  "verify-email": () => confirmCode("/auth/email/verify", "Endereço confirmado."),
  "change-email": () => confirmCode("/auth/email/change", "Endereço alterado."),
  "reset-password": () => {
    const password = field("Nova senha", { type: "password", autocomplete: "new-password" });
    button("Salvar a nova senha", async () => {
      await call("POST", "/auth/password/reset", { json: { code: fragment.get("code"), password: password.value } });
      return "Senha alterada. Entre de novo com ela.";
    });
  },
  "forgot-password": () => {
    const email = field("E-mail", { type: "email", autocomplete: "email" });
    button("Enviar o código", async () => {
      await call("POST", "/auth/password/forgotten", { json: { email: email.value } });
      return "Se houver uma conta com este endereço, o código está a caminho.";
    });
  },
  order: async () => {
    const id = new URLSearchParams(location.search).get("id");
    const token = fragment.get("token");
    const answer = await call("GET", `/shop/orders/${encodeURIComponent(id)}`, {
      headers: token ? { "X-Order-Token": token } : {},
      token: token ? undefined : await signedIn(),
    }).catch((error) => {
      if (!token) button("Entrar", authorize);
      throw error;
    });
    add("pre", { textContent: JSON.stringify(await answer.json(), null, 2) });
  },
  "my-data": async () => {
    const token = await signedIn();
    if (!token) return button("Entrar", authorize);
    button("Pedir o arquivo", async () => {
      const answer = await call("POST", "/auth/me/export", { token });
      return `Pedido: ${(await answer.json()).status}. Avisamos por e-mail quando estiver pronto.`;
    });
    button("Baixar o arquivo", async () => {
      const answer = await call("GET", "/auth/me/export/file", { token });
      const link = add("a", { href: URL.createObjectURL(await answer.blob()), download: "meus-dados.zip" });
      link.click();
      return "Baixado.";
    });
  },
  "accept-invitation": async () => {
    const token = await signedIn();
    if (!token) sessionStorage.setItem("invitation", fragment.get("code") ?? "");
    const code = sessionStorage.getItem("invitation");
    if (token) {
      return button("Aceitar o convite", async () => {
        await call("POST", "/auth/invitations/accept", { json: { code }, token });
        return "Convite aceito. Seus papéis valem a partir da próxima entrada.";
      });
    }
    const name = field("Nome", { autocomplete: "name" });
    const password = field("Senha", { type: "password", autocomplete: "new-password" });
    button("Aceitar o convite", async () => {
      await call("POST", "/auth/invitations/accept", { json: { code, name: name.value, password: password.value } });
      return "Convite aceito. Entre com o seu e-mail e a senha que escolheu.";
    });
    button("Já tenho uma conta", authorize);
  },
  "sign-in": async () => {
    const token = await signedIn();
    if (!token) return button("Entrar", authorize);
    const answer = await call("GET", "/auth/me", { token });
    add("pre", { textContent: JSON.stringify(await answer.json(), null, 2) });
  },
};

try {
  await pages[document.body.dataset.page]();
} catch (error) {
  said.textContent = error.message;
}
