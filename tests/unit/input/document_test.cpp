#include "input/document.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "input/kind.hpp"

using namespace cleancopy;
using namespace cleancopy::input;
using namespace std::string_literals;

namespace {

constexpr const char* kPage = "<!doctype html><title>a</title><p>The lamps – all of them – came back.</p>";

struct Sink final : PageOutput {
  [[nodiscard]] Result<void> begin_page(InputKind found) override {
    kind = found;
    return {};
  }
  [[nodiscard]] Result<void> write(std::string_view piece) override {
    bytes.append(piece);
    return {};
  }
  InputKind kind = InputKind::detect;
  std::string bytes;
};

struct Unpacked {
  std::string bytes;
  std::string error;  // the code's name, or empty
  InputKind kind = InputKind::detect;
  Envelope envelope;
};

Unpacked unpack_in_pieces(std::string_view input, std::size_t piece, InputKind forced) {
  Sink sink;
  Limits limits;
  limits.max_unpacked_bytes = 1 << 20;
  Document document(sink, limits);
  document.reset(forced);
  Result<void> result;
  while (result && !input.empty()) {
    const std::string chunk(input.substr(0, piece));
    input.remove_prefix(chunk.size());
    result = document.feed(chunk);
  }
  if (result) result = document.finish();
  return {sink.bytes, result ? "" : std::string(name_of(result.error().code)), sink.kind,
          document.envelope()};
}

// However the input is cut, the same comes out.
Unpacked unpack(std::string_view input, InputKind forced = InputKind::detect) {
  Unpacked whole = unpack_in_pieces(input, input.size() + 1, forced);
  for (const std::size_t piece : {1, 2, 3, 7, 64, 1000}) {
    const Unpacked cut = unpack_in_pieces(input, piece, forced);
    INFO("pieces of " << piece);
    CHECK(cut.bytes == whole.bytes);
    CHECK(cut.error == whole.error);
    CHECK(cut.envelope.url == whole.envelope.url);
    CHECK(cut.envelope.charset == whole.envelope.charset);
    CHECK(cut.envelope.truncated == whole.envelope.truncated);
    CHECK(cut.envelope.remarks == whole.envelope.remarks);
  }
  return whole;
}

// As a server sends it, in chunks of `size` bytes.
std::string chunked(const std::string& body, std::size_t size) {
  std::string out;
  for (std::size_t at = 0; at < body.size(); at += size) {
    const std::string piece = body.substr(at, size);
    constexpr const char* kDigits = "0123456789abcdef";
    out += {kDigits[piece.size() / 16], kDigits[piece.size() % 16]};
    out += "\r\n" + piece + "\r\n";
  }
  return out + "0\r\n\r\n";
}

}  // namespace

TEST_CASE("what Windows puts on the clipboard is the markup in it, and tells the address") {
  const std::string header =
      "Version:0.9\r\nStartHTML:0000000138\r\nEndHTML:0000000260\r\nStartFragment:0000000174\r\n"
      "EndFragment:0000000224\r\nSourceURL:https://a.example/walk\r\n";
  const std::string markup =
      "<html><body>\r\n<!--StartFragment--><p>The lamps came back.</p><!--EndFragment--></body></html>";
  const Unpacked page = unpack(header + markup);
  CHECK(page.kind == InputKind::html);
  CHECK(page.bytes == markup);
  CHECK(page.envelope.url == "https://a.example/walk");
  const std::string plain = "Version: the first of four <b>lamps</b><p>came back.</p>";
  CHECK(unpack(plain).bytes == plain);
}

TEST_CASE("a page without a container goes through as it is") {
  const Unpacked page = unpack(kPage);
  CHECK(page.bytes == kPage);
  CHECK(page.kind == InputKind::html);
  CHECK(unpack("The lamps came back.").kind == InputKind::text);
  CHECK(unpack("").error == "empty_input");
  CHECK(unpack("%PDF-1.7 and so on").error == "unsupported_kind");
  CHECK(unpack("%PDF-1.7 and so on", InputKind::text).bytes == "%PDF-1.7 and so on");
}

TEST_CASE("an HTTP header is read and taken off") {
  const Unpacked page = unpack(
      "HTTP/1.1 301 Moved\r\nLocation: https://www.quay.example/lamps\r\nDate: Tue, 04 Mar 2031 06:12:13 "
      "GMT\r\n\r\n"
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"windows-1252\"\r\nDate: Tue, 04 Mar 2031 "
      "06:12:14 "
      "GMT\r\n\r\n"s +
      kPage);
  CHECK(page.bytes == kPage);
  CHECK(page.envelope.charset == "windows-1252");
  CHECK(page.envelope.url == "https://www.quay.example/lamps");
  CHECK(page.envelope.captured_at == "Tue, 04 Mar 2031 06:12:13 GMT");
  CHECK_FALSE(page.envelope.truncated);
}

TEST_CASE("chunks are undone where the body still has them") {
  const std::string head = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n";
  CHECK(unpack(head + chunked(kPage, 20)).bytes == kPage);
  CHECK_FALSE(unpack(head + chunked(kPage, 20)).envelope.truncated);
  CHECK(unpack(head + kPage).bytes == kPage);  // curl undid them and left the field
  const std::string cut = chunked(kPage, 20).substr(0, 60);
  CHECK(unpack(head + cut).envelope.truncated);
  CHECK(std::string(kPage).starts_with(unpack(head + cut).bytes));
  CHECK(unpack(head + "14\r\n" + std::string(kPage).substr(0, 20) + "\r\nno size\r\n").envelope.truncated);
  CHECK(unpack("HTTP/1.1 200 OK\nContent-Length: 4000\n\n"s + kPage).envelope.truncated);
  CHECK(unpack("HTTP/1.1 204 No Content\r\n\r\n").error == "empty_input");
  CHECK(unpack("HTTP/1.1 200 OK\r\nContent-Type: text/html").error == "empty_input");
}

TEST_CASE("a chunk's size may stand in a long line, which may come in pieces") {
  // Longer than what is looked at before the kind is known.
  const std::string head =
      "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nX-Padding: " + std::string(5000, 'x') + "\n\n";
  const std::string body(kPage);
  const std::string line = "14; note=" + std::string(80, 'v') + "\r\n";
  CHECK(unpack(head + line + body.substr(0, 20) + "\r\n" + chunked(body.substr(20), 20)).bytes == body);
  CHECK(unpack(head + "HTTP/1.1 200 OK\n\n" + body).bytes == body);
}

TEST_CASE("the root of a MIME message is found") {
  const std::string head =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.quay.example/lamps\r\n"
      "Subject: =?utf-8?Q?Lamps_=E2=80=93_?=\r\n =?utf-8?B?YWdhaW4=?=\r\nDate: Tue, 04 Mar 2031 06:12:13 "
      "-0000\r\n"
      "MIME-Version: 1.0\r\nContent-Type: "
      "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--\"\r\n\r\n\r\n";
  const std::string frame =
      "----B--\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy lamps\r\n";
  const std::string root =
      "----B--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
      "Content-Location: https://www.quay.example/lamps\r\n\r\n<!doctype html><p class=3D\"a\">The "
      "l=\r\namps =E2=80=93 all "
      "  \r\nof them\r\n";
  const std::string picture =
      "----B--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n";
  const std::string wanted = "<!doctype html><p class=\"a\">The lamps – all\nof them\n";

  for (const std::string& order : {root + frame + picture, frame + picture + root, picture + root + frame}) {
    const Unpacked page = unpack(head + order + "----B----\r\n");
    CHECK(page.bytes == wanted);
    CHECK(page.kind == InputKind::html);
    CHECK(page.envelope.url == "https://www.quay.example/lamps");
    CHECK(page.envelope.charset == "utf-8");
    CHECK(page.envelope.title == "Lamps – again");
    CHECK(page.envelope.captured_at == "Tue, 04 Mar 2031 06:12:13 -0000");
    CHECK_FALSE(page.envelope.truncated);
  }
  SECTION("cut short, or without the part that it is from") {
    CHECK(unpack(head + root).envelope.truncated);
    CHECK(unpack(head + root).bytes == wanted);
    CHECK(unpack(head + picture + frame + "----B----\r\n").bytes == "<p>Buy lamps\n");
    CHECK(unpack(head + picture + "----B----\r\n").error == "unsupported_kind");
    CHECK(unpack(head).error == "unsupported_kind");
  }
  SECTION("the boundary is another than the one declared") {
    std::string broken = root + picture + "----B----\r\n";
    for (std::size_t at = 0; (at = broken.find("----B--", at)) != std::string::npos; ++at)
      broken.replace(at, 7, "--other");
    CHECK(unpack(head + broken).bytes == wanted);
  }
}

TEST_CASE("mail: start, nested parts, base64, one part alone") {
  const std::string html =
      "Content-Type: text/html; charset=iso-8859-1\nContent-ID: <root>\nContent-Transfer-Encoding: "
      "base64\n\nPCFkb2N0eXBlIGh0bWw+PHA+TGFt\ncHM8L3A+\n";
  const std::string nested =
      "Received: by quay\nContent-Type: multipart/mixed; boundary=out\n\npreamble\n--out\nContent-Type: "
      "multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nLamps in plain text\n--in\n" +
      html + "--in--\n--out\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>other\n--out--\n";
  CHECK(unpack(nested).bytes == "<!doctype html><p>Lamps</p>");
  CHECK(unpack(nested).envelope.charset == "iso-8859-1");
  const std::string named =
      "MIME-Version: 1.0\nContent-Type: multipart/related; start=\"<root>\"; "
      "boundary=b\n\n--b\nContent-Type: "
      "text/html\nContent-ID: <ad>\n\n<p>ad\n--b\n" +
      html + "--b--\n";
  CHECK(unpack(named).bytes == "<!doctype html><p>Lamps</p>");
  CHECK(unpack("MIME-Version: 1.0\n" + html).bytes == "<!doctype html><p>Lamps</p>");
  const Unpacked plain =
      unpack("Return-Path: <a@quay.example>\nContent-Type: text/plain\n\nThe lamps came back.\n");
  CHECK(plain.bytes == "The lamps came back.\n");
  CHECK(plain.kind == InputKind::text);
}

TEST_CASE("a last line of mail ends, however long it is") {
  const std::string message =
      "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>The lamps" + std::string(200'000, '-');
  CHECK(unpack(message).bytes.ends_with("--\n"));
}

TEST_CASE("what of a part may be too long to be held, and that it was, is told") {
  const std::string head =
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: ";
  std::string text = "text/plain\n\n";
  while (text.size() < (std::size_t{33} << 20)) text += std::string(999, 'x') + '\n';
  const auto read = [](const std::string& message) {
    return unpack_in_pieces(message, message.size(), InputKind::detect);
  };
  const Unpacked held = read(head + text + "--b--\n");
  CHECK(held.error.empty());
  CHECK(held.envelope.truncated);
  REQUIRE(held.envelope.remarks.size() == 1);
  CHECK(held.envelope.remarks[0].find("can be held") != std::string::npos);
  // That is nobody's loss where the page comes behind it.
  const Unpacked page = read(head + text + "--b\nContent-Type: text/html\n\n" + kPage + "\n--b--\n");
  CHECK(page.bytes == std::string(kPage) + '\n');
  CHECK_FALSE(page.envelope.truncated);
}

TEST_CASE("the first page of a web archive") {
  const auto record = [](const std::string& type, const std::string& uri, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: <" + uri +
           ">\r\nWARC-Date: 2031-03-04T06:12:13Z\r\nContent-Type: application/http; msgtype=" + type +
           "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  const std::string before =
      record("warcinfo", "", "software: a") +
      record("request", "https://www.quay.example/", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "https://www.quay.example/old", "HTTP/1.1 302 Found\r\n\r\n") +
      record("response", "https://www.quay.example/a.png",
             "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG");
  const std::string page =
      record("response", "https://www.quay.example/lamps",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"s + kPage);
  const std::string other =
      record("response", "https://www.quay.example/2", "HTTP/1.1 200 OK\r\n\r\n<p>other");
  const Unpacked found = unpack(before + page + other);
  CHECK(found.bytes == kPage);
  CHECK(found.envelope.url == "https://www.quay.example/lamps");
  CHECK(found.envelope.captured_at == "2031-03-04T06:12:13Z");
  CHECK(found.envelope.charset == "utf-8");
  CHECK_FALSE(found.envelope.truncated);
  CHECK(found.envelope.remarks.size() == 1);
  CHECK(unpack(before + page).envelope.remarks.empty());
  CHECK(unpack(before + page + "no record" + other).envelope.remarks.empty());
  CHECK(unpack(before).error == "unsupported_kind");
  CHECK(unpack(before + page.substr(0, page.size() - 30)).envelope.truncated);
  CHECK(unpack("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n").error == "unsupported_kind");
}

TEST_CASE("what programs that save pages write into them") {
  const struct {
    std::string head;
    std::string url;
    std::string captured;
  } rows[] = {
      {"<!DOCTYPE html>\n<!-- saved from url=(0034)https://www.quay.example/lamps/2031 -->\n<html>",
       "https://www.quay.example/lamps/2031", ""},
      {"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: "
       "https://www.quay.example/lamps \n saved "
       "date: Tue Mar 04 2031 07:12:13 GMT+0100 (Central European Standard Time)\n-->",
       "https://www.quay.example/lamps", "Tue Mar 04 2031 07:12:13 GMT+0100"},
      {"<!-- Saved from https://www.quay.example/lamps at 2031-03-04T06:12:13Z using monolith v2.7.0 "
       "--><html>",
       "https://www.quay.example/lamps", "2031-03-04T06:12:13Z"},
      {"<html><!-- Mirrored from www.quay.example/lamps by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 04 "
       "Mar 2031 "
       "06:12:13 GMT -->",
       "http://www.quay.example/lamps", "Tue, 04 Mar 2031 06:12:13 GMT"},
      {"<html><!-- saved from url=(0014)about:internet --><!-- url: none -->", "", ""},
      {"<html><!-- saved from url=(", "", ""},
  };
  for (const auto& row : rows) {
    INFO(row.head);
    const Unpacked page = unpack(row.head + "<p>The lamps came back.");
    CHECK(page.envelope.url == row.url);
    CHECK(page.envelope.captured_at == row.captured);
  }
}

TEST_CASE("Safari's web archive") {
  // {"WebMainResource": {"WebResourceData": kHtml, "WebResourceURL": "https://a.example/"}}
  const std::string html = "<p>Lamps!</p>";
  std::string list = "bplist00";
  std::vector<std::size_t> offsets;
  const auto add = [&](const std::string& object) {
    offsets.push_back(list.size());
    list += object;
  };
  const auto text = [](const std::string& s) {
    const bool is_long = s.size() >= 15;
    return (is_long ? "\x5F\x10"s + static_cast<char>(s.size())
                    : std::string(1, static_cast<char>(0x50 + s.size()))) +
           s;
  };
  add("\xD1\x01\x02"s);
  add(text("WebMainResource"));
  add("\xD2\x03\x05\x04\x06"s);
  add(text("WebResourceData"));
  add(std::string(1, static_cast<char>(0x40 + html.size())) + html);
  add(text("WebResourceURL"));
  add(text("https://a.example/"));
  const std::size_t table = list.size();
  for (const std::size_t offset : offsets) list += static_cast<char>(offset);
  list += "\0\0\0\0\0\0\x01\x01"s + "\0\0\0\0\0\0\0\x07"s + "\0\0\0\0\0\0\0\0"s + "\0\0\0\0\0\0\0"s +
          static_cast<char>(table);

  const Unpacked page = unpack(list);
  CHECK(page.bytes == html);
  CHECK(page.envelope.url == "https://a.example/");
  for (std::size_t cut = 8; cut < list.size(); ++cut) {
    CHECK(unpack_in_pieces(list.substr(0, cut), 4096, InputKind::detect).error == "broken_container");
  }
  // Every byte wrong in turn: an error or a page, never a read outside.
  for (std::size_t i = 8; i < list.size(); ++i) {
    for (const char c : {'\0', '\x7F', '\xFF', '\x5F', '\xDF'}) {
      std::string broken = list;
      broken[i] = c;
      static_cast<void>(unpack_in_pieces(broken, 4096, InputKind::detect));
    }
  }
}

TEST_CASE("a container in a container in a container ends somewhere") {
  std::string packed = kPage;
  for (int i = 0; i < 20; ++i) packed = "Content-Type: text/html\n\n" + packed;
  CHECK(unpack(packed).error == "unsupported_kind");
}

namespace {

// gzip without compression: blocks as they are (RFC 1951, section 3.2.4).
std::string stored_gzip(std::size_t blocks) {
  constexpr std::size_t kBlock = 0xFFFF;
  std::string out = "\x1F\x8B\x08\0\0\0\0\0\0\x03"s;
  for (std::size_t i = 0; i < blocks; ++i) {
    out += "\0\xFF\xFF\0\0"s;
    std::string block = i == 0 ? kPage : "";
    block.resize(kBlock, 'x');
    out += block;
  }
  return out;
}

}  // namespace

TEST_CASE("a Zstandard frame may end where a piece of what comes out does") {
  // One block as it is (RFC 8878, section 3.1.1.2.3).
  for (const std::size_t size : {0xFFFF, 0x1'0000, 0x1'0001}) {
    std::string page = kPage;
    page.resize(size, 'x');
    const auto number = [](std::size_t value, int bytes) {
      std::string out;
      for (; bytes-- > 0; value >>= 8U) out += static_cast<char>(value & 0xFFU);
      return out;
    };
    const std::string frame = "\x28\xB5\x2F\xFD\xA0" + number(size, 4) + number(size << 3U | 1U, 3) + page;
    const Unpacked unpacked = unpack(frame);
    if (unpacked.error == "unsupported_kind") {
      WARN("built without libzstd");
      return;
    }
    INFO(size);
    CHECK(unpacked.bytes == page);
    CHECK_FALSE(unpacked.envelope.truncated);
  }
}

TEST_CASE("no more comes out of compressed input than the limit says") {
  const Unpacked small = unpack_in_pieces(stored_gzip(4), 4096, InputKind::detect);
  if (small.error == "unsupported_kind") {
    WARN("built without zlib");
    return;
  }
  CHECK(small.error.empty());
  CHECK(small.envelope.truncated);  // it has no end
  CHECK(unpack_in_pieces(stored_gzip(40), 4096, InputKind::detect).error == "input_too_large");
}
