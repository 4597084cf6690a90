"""Signs each case in as FUZZ_CALLER, by FUZZ_REFRESH_TOKEN: an access token lives for ten minutes. Counts the calls."""

import atexit
import json
import os
import urllib.request

import schemathesis

calls = []


@schemathesis.hook
def filter_path_parameters(context, path_parameters):
    """Control characters in a path are refused by the edge, with a problem, and by the server alone with a page of its own."""
    return not any(ord(sign) < 0x20 or ord(sign) == 0x7F for value in path_parameters.values() for sign in str(value))


@schemathesis.hook
def after_call(context, case, response):
    calls.append(case.operation.label)


@atexit.register
def tell():
    with open(os.environ["FUZZ_CALLS"], "a", encoding="utf-8") as file:
        file.writelines(label + "\n" for label in calls)


if os.environ["FUZZ_CALLER"] != "nobody":

    @schemathesis.auth(refresh_interval=300)
    class SignedIn:
        refresh_token = os.environ["FUZZ_REFRESH_TOKEN"]

        def get(self, case, context):
            request = urllib.request.Request(
                os.environ["FUZZ_URL"] + "/api/v1/auth/refresh",
                json.dumps({"refreshToken": self.refresh_token}).encode(),
                {"Content-Type": "application/json"},
            )
            with urllib.request.urlopen(request, timeout=30) as answer:
                pair = json.load(answer)
            self.refresh_token = pair["refreshToken"]
            return pair["accessToken"]

        def set(self, case, token, context):
            case.headers = case.headers or {}
            case.headers["Authorization"] = "Bearer " + token
