"""Signs each case in as FUZZ_CALLER, by FUZZ_REFRESH_TOKEN: an access token lives for ten minutes. Counts the calls."""

import atexit
import json
import os
import urllib.request
import uuid

import schemathesis

calls = []


@schemathesis.hook
def after_call(context, case, response):
    calls.append(case.operation.label)


@atexit.register
def tell():
    with open(os.environ["FUZZ_CALLS"], "a", encoding="utf-8") as file:
        file.writelines(label + "\n" for label in calls)


# Called by somebody who is nobody else, or the caller would be signed out for the rest of the calls.
ENDS_ALL_SESSIONS = {"DELETE /api/v1/auth/me/sessions"}


def post(path, body):
    request = urllib.request.Request(
        os.environ["FUZZ_URL"] + "/api/v1/auth/" + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def stranger():
    who = {"email": f"fuzz-{uuid.uuid4()}@example.com", "password": "um segredo comprido"}
    post("register", {**who, "name": "Fuzz"})
    return post("login", who)["accessToken"]


if os.environ["FUZZ_CALLER"] != "nobody":

    @schemathesis.auth(refresh_interval=300)
    class SignedIn:
        refresh_token = os.environ["FUZZ_REFRESH_TOKEN"]

        def get(self, case, context):
            pair = post("refresh", {"refreshToken": self.refresh_token})
            self.refresh_token = pair["refreshToken"]
            return pair["accessToken"]

        def set(self, case, token, context):
            case.headers = case.headers or {}
            if case.operation.label in ENDS_ALL_SESSIONS:
                token = stranger()
            case.headers["Authorization"] = "Bearer " + token
