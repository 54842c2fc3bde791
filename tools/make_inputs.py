#!/usr/bin/env python3
"""Makes fixtures/inputs: one invented page in every form in which people keep pages, written by the real programs.

    make_inputs.py [--only NAME]

Needs chromium, curl, wget, lynx, w3m, html2text, python3-html2text, pandoc, brotli and zstd (Debian's packages). No network:
a server of our own plays the page's site, and every program takes it for its proxy. What no program at hand can write
(Safari's web archive, the copies of archives, a SingleFile page) is put together here in the form that they have.
"""

import argparse
import base64
import email.message
import email.policy
import gzip
import http.server
import io
import json
import os
import pathlib
import plistlib
import re
import subprocess
import tempfile
import threading
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[1]
OUT = ROOT / "fixtures/inputs"


def lean(page):
    """The page without what weighs most and says nothing: styles, drawings, scripts but for its data."""
    page = re.sub(rb"(<style[^>]*>).*?(</style>)", rb"\1\2", page, flags=re.DOTALL)
    page = re.sub(rb"(<script(?![^>]*ld\+json)[^>]*>).*?(</script>)", rb"\1\2", page, flags=re.DOTALL)
    return re.sub(rb"\n\s+", b"\n", re.sub(rb"<svg.*?</svg>", b"", page, flags=re.DOTALL))


PAGE = lean((ROOT / "fixtures/harbour-bridge.html").read_bytes())
URL = "http://www.velangarherald.example.com/velangar/lifting-bridge-to-open-may-16-3021877"
SAVED = "Tue, 04 Jun 2024 06:12:13 GMT"
STAMP = "20240604061213"
AD = b"<!doctype html><title>Advertisement</title><p>Buy two lanterns and the third is yours, only this week.</p>"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


class Site(http.server.BaseHTTPRequestHandler):
    """The page's site, always at the same moment."""

    protocol_version = "HTTP/1.1"

    def date_time_string(self, timestamp=None):
        return SAVED

    def do_GET(self):
        found = self.path.startswith(URL.split("/velangar/")[0] + "/velangar/")
        body = PAGE if found else AD
        coding = "gzip" if "gzip" in self.headers.get("Accept-Encoding", "") else None
        if coding:
            body = gzip.compress(body, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if coding:
            self.send_header("Content-Encoding", coding)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(body), 1500):
                piece = body[at : at + 1500]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


def chromium_command(proxy, folder, *rest):
    return ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--proxy-server={proxy}",
            f"--user-data-dir={folder}", "--disable-background-networking", *rest]


def chrome_snapshot(proxy):
    """MHTML as Chrome's own "Save as, single file" writes it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        to_read, to_write = os.pipe(), os.pipe()  # its file descriptors 3 and 4
        def place():
            os.dup2(to_read[0], 3)
            os.dup2(to_write[1], 4)
        command = chromium_command(proxy, folder, "--remote-debugging-pipe", "about:blank")
        browser = subprocess.Popen(command, preexec_fn=place, close_fds=False, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        pending = b""
        def ask(number, method, session=None, **parameters):
            nonlocal pending
            message = {"id": number, "method": method, "params": parameters}
            if session:
                message["sessionId"] = session
            os.write(to_read[1], json.dumps(message).encode() + b"\0")
            return wait(lambda answer: answer.get("id") == number)["result"]
        def wait(is_wanted):
            nonlocal pending
            while True:
                while b"\0" not in pending:
                    pending += os.read(to_write[0], 65536)
                raw, pending = pending.split(b"\0", 1)
                answer = json.loads(raw)
                if is_wanted(answer):
                    return answer
        try:
            target = ask(1, "Target.createTarget", url="about:blank")["targetId"]
            session = ask(2, "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            ask(3, "Page.enable", session)
            ask(4, "Page.navigate", session, url=URL)
            wait(lambda answer: answer.get("method") == "Page.loadEventFired")
            return ask(5, "Page.captureSnapshot", session, format="mhtml")["data"].encode()
        finally:
            browser.kill()
            browser.wait()


def mail():
    message = email.message.EmailMessage(policy=email.policy.SMTP.clone(max_line_length=76))
    message["From"] = "Tilde Marrow <tilde@quay.example>"
    message["To"] = "desk@quay.example"
    message["Subject"] = "Velangar’s bridge – worth reading"
    message["Date"] = SAVED
    message.set_content("The bridge opens. The page is below.\n")
    message.add_alternative(PAGE.decode(), subtype="html", cte="base64")
    message.add_attachment(AD.decode(), subtype="html", filename="ad.html")
    message.set_boundary("=====outer=====")
    next(message.iter_parts()).set_boundary("=====inner=====")
    return message.as_bytes()


def single_file():
    """One file, pictures inside, the story in a shadow tree, as SingleFile leaves it."""
    picture = b"data:image/png;base64," + base64.b64encode(PIXEL * 600)
    page = re.sub(rb'src="[^"]*"', b'src="' + picture + b'"', PAGE, count=3)
    comment = (f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Jun 04 2024 08:12:13 GMT+0200 "
               "(Central European Summer Time)\n-->").encode()
    page = re.sub(rb"(<html[^>]*>)", rb"\1" + comment, page, count=1)
    page = re.sub(rb"(<body[^>]*>)", rb"\1<main><template shadowrootmode=open>", page, count=1)
    return page.replace(b"</body>", b"</template></main></body>")


def wayback():
    toolbar = (b'<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en" style="display:block"><div id="wm-ipp">'
               b"<p>12 captures, 14 May 2024 - 4 Jun 2031, of this page of the Velangar Herald that people have kept</p>"
               b"<p>May JUN Jul 04 2023 2024 2025</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->")
    prefix = b"https://web.archive.org/web/" + STAMP.encode()
    page = re.sub(rb'((?:href|src)=")(https?://)', rb"\1" + prefix + rb"/\2", PAGE)
    page = re.sub(rb'(content=")(https?://)', rb"\1" + prefix + rb"/\2", page)
    page = re.sub(rb'(":\s*")(https?://www\.velangar)', rb"\1" + prefix + rb"/\2", page)
    page = re.sub(rb"(<body[^>]*>)", lambda m: m[1] + toolbar, page, count=1)
    return page + b"\n<!--\n     FILE ARCHIVED ON 06:12:13 Jun 04, 2024 AND RETRIEVED FROM AN ARCHIVE ON 07:00:00 Jun 05, 2031.\n-->\n"


def archive_today():
    """No classes, no metadata, inline styles, a bar of its own: what that archive keeps of a page."""
    body = re.search(rb"<body[^>]*>(.*)</body>", PAGE, re.DOTALL)[1]
    body = re.sub(rb"<script.*?</script>|<style.*?</style>|<!--.*?-->", b"", body, flags=re.DOTALL)
    body = re.sub(rb'\s(?:class|id|itemprop|itemtype|itemscope|role|data-[a-z-]+|aria-[a-z]+|datetime|onclick)(?:="[^"]*")?', b"", body)
    body = re.sub(rb"<(/?)(?:article|section|main|header|footer|nav|aside|figure|figcaption|time)\b", rb"<\1div", body)
    body = re.sub(rb"<div(?=[ >])", b'<div style="display:block;position:relative;box-sizing:border-box"', body)
    secure = URL.replace("http:", "https:")
    stamp = f"{STAMP[:4]}.{STAMP[4:6]}.{STAMP[6:8]}-{STAMP[8:]}"
    return (f'<!DOCTYPE html><html><head><title>Velangar\'s lifting bridge to open on May 16 after nine years and four missed '
            f'deadlines</title><link rel="canonical" href="https://archive.example/{stamp}/{secure}"></head><body>'
            f'<div id="HEADER"><table><tr><td>archived copy, saved from</td><td><input value="{URL}"></td><td>4 Jun 2024 '
            f'06:12:13 UTC</td></tr></table></div><div id="CONTENT">').encode() + body + b"</div></body></html>"


def story():
    """The article of the page: what its author expects of it."""
    return json.loads((ROOT / "fixtures/harbour-bridge.expected.json").read_text(encoding="utf-8"))


def reader(article):
    body = "".join(f"<p>{block['text']}</p>" for block in article["body"])
    return (f'<!DOCTYPE html><html><head><title>{article["headline"]}</title></head><body><div class="container"><div '
            f'class="header reader-header"><a class="domain reader-domain" href="{URL}">velangarherald.example.com</a><h1 '
            f'class="reader-title">{article["headline"]}</h1><div class="credits reader-credits">{article["byline"][0]}</div>'
            f'<div class="meta-data"><div class="reader-estimated-time">3-4 minutes</div></div></div><hr><div class="content">'
            f'<div class="moz-reader-content"><div id="readability-page-1" class="page">{body}</div></div></div></div></body>'
            "</html>").encode()


def amp(article):
    """The page in the form for phones: its own elements for pictures, advertising and the menu, one fixed style."""
    data = re.search(rb'<script type="application/ld\+json">.*?</script>', PAGE, re.DOTALL)[0].decode()
    body = "<amp-ad width=300 height=250 type=adserver></amp-ad>".join(f"<p>{block['text']}</p>" for block in article["body"])
    return (f'<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>{article["headline"]}</title><link rel="canonical" '
            f'href="{URL.replace("http:", "https:")}"><meta name="viewport" content="width=device-width"><style amp-boilerplate>body{{animation:-amp-start 8s}}'
            f'</style><noscript><style amp-boilerplate>body{{animation:none}}</style></noscript>{data}<meta property="og:site_name" '
            f'content="{article["site_name"]}"></head><body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Home</a>'
            f'</li><li><a href="/sport">Sport</a></li></ul></amp-sidebar><header><button on="tap:menu.toggle">Menu</button></header>'
            f'<article><h1>{article["headline"]}</h1><p class="dek">{article["dek"]}</p><p class="byline">By {article["byline"][0]}</p>'
            f'<amp-social-share type="system"></amp-social-share>{body}</article><amp-consent layout="nodisplay" id="consent">'
            f'<div id="ui"><p>We and our partners store cookies on your device.</p><button on="tap:consent.accept">Accept'
            f'</button></div></amp-consent></body></html>').encode()


def printer(article):
    """The printer's version: no metadata, one table, lines of text."""
    body = "<br>\n<br>\n".join(block["text"] for block in article["body"])
    return (f'<html><head><title>{article["site_name"]} - Print version</title><meta charset="utf-8"></head><body '
            f'onload="window.print()"><table width="600" align="center"><tr><td><a href="javascript:window.print()">Print this page'
            f'</a> | <a href="javascript:window.close()">Close window</a></td></tr><tr><td><h2>{article["headline"]}</h2>'
            f'By {article["byline"][0]}<br>Published: 14 May 2024, 09:57 IST<br>Last updated: 14 May 2024, '
            f'11:42 IST<br><br>{body}</td></tr><tr><td><hr>Source: <a href="{URL}">{URL}</a><br>© 2024 {article["site_name"]}. All '
            f'rights reserved.</td></tr></table></body></html>').encode()


def feed_text(article):
    return "".join(f"<p>{block['text']}</p>\n" for block in article["body"]).encode()


def forms(proxy):
    environment = {**os.environ, "http_proxy": proxy}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        (folder / "page.html").write_bytes(PAGE)
        def from_page(*command):
            return lambda: run(*command, "page.html", cwd=folder)
        def packed(*command):
            return lambda: run(*command, input=PAGE)
        def warc(*options, ending):
            def write():
                run("wget", "-q", "-O", os.devnull, "--warc-file=site", *options, URL, cwd=folder, env=environment)
                return (folder / f"site.{ending}").read_bytes()
            return write
        dump = lambda: run(*chromium_command(proxy, folder / "profile", "--dump-dom", URL))
        def complete():
            return dump().replace(b">", b">\n<!-- saved from url=(%04d)%s -->" % (len(URL), URL.encode()), 1)
        article = story()
        zipped = io.BytesIO()
        with zipfile.ZipFile(zipped, "w") as archive:
            archive.writestr(zipfile.ZipInfo("page.html"), "<p>inside</p>")
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        curl = ["curl", "-s", "--proxy", proxy]
        yield "page.html", lambda: PAGE
        yield "curl.http", lambda: run(*curl, "-i", URL)
        yield "wget.http", lambda: run("wget", "-q", "-O", "-", "--save-headers", URL, env=environment)
        yield "chunked.http", lambda: run(*curl, "-i", "--raw", "-H", "Accept-Encoding: gzip", URL)
        yield "page.gz", packed("gzip", "-9n")
        yield "page.zlib", lambda: zlib.compress(PAGE, 9)
        yield "page.deflate", lambda: deflate.compress(PAGE) + deflate.flush()
        yield "page.br", packed("brotli", "-c")
        yield "page.zst", packed("zstd", "-19", "-c")
        yield "chrome.html", complete
        yield "chrome.mhtml", lambda: chrome_snapshot(proxy)
        yield "mail.eml", mail
        yield "single-file.html", single_file
        yield "safari.webarchive", lambda: plistlib.dumps(
            {"WebMainResource": {"WebResourceData": PAGE, "WebResourceFrameName": "", "WebResourceMIMEType": "text/html",
                                 "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": URL},
             "WebSubresources": [{"WebResourceData": PIXEL, "WebResourceMIMEType": "image/png",
                                  "WebResourceURL": "http://img.example/é.png"}]}, fmt=plistlib.FMT_BINARY)
        yield "wayback.html", wayback
        yield "archive-today.html", archive_today
        yield "reader.html", lambda: reader(article)
        yield "amp.html", lambda: amp(article)
        yield "printer.html", lambda: printer(article)
        yield "feed.html", lambda: feed_text(article)
        yield "wget.warc", warc("--no-warc-compression", ending="warc")
        yield "wget.warc.gz", warc(ending="warc.gz")
        yield "wget.warc.zst", lambda: run("zstd", "-19", "-c", "site.warc", cwd=folder)
        yield "lynx.txt", from_page("lynx", "-dump", "-display_charset=utf-8")
        yield "w3m.txt", from_page("w3m", "-dump", "-O", "utf-8", "-cols", "80")
        yield "html2text.txt", from_page("html2text", "-utf8")
        yield "pandoc.md", from_page("pandoc", "-f", "html-native_divs-native_spans", "-t", "gfm-raw_html")
        yield "html2markdown.md", from_page("html2markdown", "--body-width=78")
        yield "utf-16.html", lambda: PAGE.decode().replace("utf-8", "utf-16").replace("UTF-8", "utf-16").encode("utf-16")
        yield "null-bytes.html", lambda: PAGE.replace(b" the ", b" t\0he ").replace(b"<p>", b"<p>\0\0")
        yield "two-pages.html", lambda: PAGE + b"\n" + (ROOT / "fixtures/wire-story.html").read_bytes()
        yield "cut-off.html", lambda: PAGE[: PAGE.index(b"Farhan Qadri")]
        yield "garbage.html", lambda: PAGE + bytes(range(256)) * 8
        yield "paper.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>> endobj\n"
        yield "picture.png", lambda: PIXEL
        yield "data.json", lambda: b'{"headline": "Velangar\'s lifting bridge", "body": ["One.", "Two."]}\n'
        yield "pages.zip", zipped.getvalue
        yield "utf-32.html", lambda: PAGE.decode()[:1000].encode("utf-32")
        yield "empty.html", lambda: b""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", metavar="NAME", help="only the files whose name contains NAME")
    only = parser.parse_args().only
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    OUT.mkdir(parents=True, exist_ok=True)
    for name, make in forms(f"http://127.0.0.1:{server.server_address[1]}"):
        if not only or only in name:
            (OUT / name).write_bytes(make())
            print(f"{name}: {(OUT / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
