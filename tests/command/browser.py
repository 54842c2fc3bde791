"""A headless Chromium of the distribution's, driven through chromedriver by the W3C's WebDriver protocol: as much of
it as the tests of reports and tools/dump_pages.py need.
"""

import base64
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--hide-scrollbars", "--force-device-scale-factor=1",
)
PATIENCE_SECONDS = 60
DIRECTLY = urllib.request.build_opener(urllib.request.ProxyHandler({}))
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"ArrowDown": "\ue015", "ArrowUp": "\ue013", "Home": "\ue011", "End": "\ue010", "PageDown": "\ue00f",
        "PageUp": "\ue00e", "Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}


def find():
    """(chromium, chromedriver), or None where one of them is not installed."""
    programs = shutil.which("chromium"), shutil.which("chromedriver")
    return programs if all(programs) else None


class Browser:
    """One window. Its profile is new and empty, and goes with it."""

    def __init__(self, width=1280, height=900, flags=()):
        chromium, driver = find()
        self.profile = tempfile.TemporaryDirectory(prefix="cleancopy-browser-", ignore_cleanup_errors=True)
        self.driver = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.session = None
        try:
            self.root = f"http://127.0.0.1:{self._port()}"
            arguments = [*FLAGS, *flags, f"--user-data-dir={self.profile.name}", f"--window-size={width},{height}"]
            wanted = {"browserName": "chrome", "unhandledPromptBehavior": "ignore",
                      "goog:loggingPrefs": {"browser": "ALL"},
                      "goog:chromeOptions": {"binary": chromium, "args": arguments}}
            made = self._send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
            self.session = f"/session/{made['sessionId']}"
        except BaseException:
            self.close()
            raise

    def _port(self):
        for line in self.driver.stdout:
            found = re.search(r"successfully on port (\d+)", line)
            if found:
                return int(found[1])
        raise RuntimeError("chromedriver did not start")

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with DIRECTLY.open(request, timeout=PATIENCE_SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode("utf-8", "replace")) from error

    def close(self):
        if self.session:
            self._send("DELETE", self.session)
        self.driver.terminate()
        self.driver.wait(PATIENCE_SECONDS)
        self.driver.stdout.close()
        self.profile.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def open(self, path):
        self._send("POST", f"{self.session}/url", {"url": pathlib.Path(path).resolve().as_uri()})

    def run(self, script, *arguments):
        """What the body of a function returns in the page."""
        return self._send("POST", f"{self.session}/execute/sync", {"script": script, "args": list(arguments)})

    def _find(self, selector):
        return self._send("POST", f"{self.session}/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self._send("POST", f"{self.session}/element/{self._find(selector)}/click", {})

    def type(self, selector, text):
        self._send("POST", f"{self.session}/element/{self._find(selector)}/value", {"text": text})

    def press(self, *keys):
        """Keys on whatever has the focus."""
        actions = []
        for key in keys:
            actions += [{"type": kind, "value": KEYS.get(key, key)} for kind in ("keyDown", "keyUp")]
        self._send("POST", f"{self.session}/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def point_at(self, selector):
        at = {ELEMENT: self._find(selector)}
        move = {"type": "pointerMove", "origin": at, "x": 0, "y": 0, "duration": 0}
        self._send("POST", f"{self.session}/actions",
                   {"actions": [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move]}]})

    def has_dialog(self):
        try:
            self._send("GET", f"{self.session}/alert/text")
        except RuntimeError:
            return False
        return True

    def log(self):
        """What the page said on its console since the last call, complaints of its policy among it."""
        return [entry["message"] for entry in self._send("POST", f"{self.session}/se/log", {"type": "browser"})]

    def devtools(self, command, **parameters):
        body = {"cmd": command, "params": parameters}
        return self._send("POST", f"{self.session}/goog/cdp/execute", body)

    def look(self, width, height, dark=False, phone=False):
        """Another size of the window, another taste of the reader's."""
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", features=[scheme])

    def screenshot(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self._send("GET", f"{self.session}/screenshot")))
