#include "write/html_writer.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/web_address.hpp"
#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

// The block's text, escaped, with its links.
std::string linked_html(const Block& block) {
  const std::string_view text = block.text;
  std::string out;
  std::size_t done = 0;
  for (const Link& link : block.links) {
    if (!text::is_web_address(link.url) && !link.url.starts_with("mailto:")) continue;
    out += escaped(text.substr(done, link.begin - done)) + "<a href=\"" + escaped(link.url) + "\">" +
           escaped(text.substr(link.begin, link.end - link.begin)) + "</a>";
    done = link.end;
  }
  return out + escaped(text.substr(done));
}

// The same where a line feed would be a space: line breaks as elements.
std::string running(const Block& block) {
  return with_line_feeds_as("<br>\n", linked_html(block));
}

// `<name class="…">text</name>` on a line of its own; nothing where there is no text.
void add(std::string& out, std::string_view name, std::string_view attributes, std::string_view text) {
  if (text.empty()) return;
  out.append("<").append(name).append(attributes).append(">").append(escaped(text));
  out.append("</").append(name).append(">\n");
}

void add(std::string& out, std::string_view name, std::string_view attributes, const Block& block) {
  if (block.text.empty()) return;
  out.append("<").append(name).append(attributes).append(">").append(running(block));
  out.append("</").append(name).append(">\n");
}

void add_time(std::string& out, std::string_view label, const Moment& moment) {
  if (moment.empty()) return;
  out.append("<p>").append(label).append(" <time datetime=\"").append(escaped(moment.iso)).append("\">");
  out.append(escaped(moment.iso)).append("</time></p>\n");
}

void add_header(std::string& out, const Article& article) {
  out += "<header>\n";
  add(out, "p", " class=\"kicker\"", article.kicker.value);
  add(out, "h1", "", article.headline.value);
  add(out, "p", " class=\"dek\"", article.dek.value);
  std::string names;
  for (const std::string& name : article.byline) names += (names.empty() ? "" : ", ") + name;
  add(out, "address", "", names);
  add_time(out, "Published", article.published);
  add_time(out, "Updated", article.updated);
  out += "</header>\n";
  const LeadImage& image = article.image;
  if (!text::is_web_address(image.url)) return;
  out += "<figure><img src=\"" + escaped(image.url) + "\" alt=\"" + escaped(image.alt) + "\">";
  const std::string caption =
      image.caption + (image.caption.empty() || image.credit.empty() ? "" : " ") + image.credit;
  if (!caption.empty()) out += "<figcaption>" + escaped(caption) + "</figcaption>";
  out += "</figure>\n";
}

void add_table(std::string& out, const Block& block) {
  if (block.rows.empty()) return add(out, "pre", "", block.text);
  out += "<table>\n";
  for (const auto& row : block.rows) {
    out += "<tr>";
    for (const std::string& cell : row) out += "<td>" + escaped(cell) + "</td>";
    out += "</tr>\n";
  }
  out += "</table>\n";
}

// The lists that are open: an item may be in a list in an item.
class Lists {
 public:
  explicit Lists(std::string& out) : out_(&out) {}

  void add_item(const Block& block) {
    const std::size_t depth = std::max<std::size_t>(block.level, 1);
    const std::string_view name = block.ordinal > 0 ? "ol" : "ul";
    while (open_.size() > depth) close();
    if (open_.size() == depth) {
      out_->append("</li>\n");
      if (open_.back().name != name) {
        end_list();
        begin(name, block.ordinal);
      }
    }
    // A list begins in an item of the one around it, where a page has skipped that, too.
    while (open_.size() < depth) {
      if (!open_.empty()) out_->append("\n");
      begin(name, block.ordinal);
      if (open_.size() < depth) out_->append("<li>");
    }
    // An item was left out before this one, or the list counts down.
    const bool is_next = block.ordinal == 0 || block.ordinal == open_.back().next;
    out_->append(is_next ? "<li>" : "<li value=\"" + std::to_string(block.ordinal) + "\">");
    if (!block.time.empty()) out_->append("<span class=\"time\">" + escaped(block.time) + "</span> ");
    out_->append(running(block));
    open_.back().next = block.ordinal + 1;
  }

  void close_all() {
    while (!open_.empty()) close();
  }

 private:
  struct List {
    std::string_view name;
    std::uint32_t next;  // number of the item that a browser would count next
  };

  void begin(std::string_view name, std::uint32_t ordinal) {
    out_->append("<").append(name);
    if (ordinal > 1) out_->append(" start=\"").append(std::to_string(ordinal)).append("\"");
    out_->append(">\n");
    open_.push_back({name, std::max(ordinal, 1U)});
  }
  void end_list() {
    out_->append("</").append(open_.back().name).append(">\n");
    open_.pop_back();
  }
  void close() {
    out_->append("</li>\n");
    end_list();
  }

  std::string* out_;
  std::vector<List> open_;
};

void add_block(std::string& out, const Block& block, unsigned least) {
  if (!block.time.empty()) add(out, "p", " class=\"time\"", block.time);
  switch (block.kind) {
    case BlockKind::subhead:
      return add(out, "h" + std::to_string(std::clamp<unsigned>(block.level, least, 6)), "", block);
    case BlockKind::quote:
    case BlockKind::embed:
      out += "<blockquote><p>" + running(block) + "</p>";
      if (!block.by.empty()) out += "<footer>" + escaped(block.by) + "</footer>";
      out += "</blockquote>\n";
      return;
    case BlockKind::table:
      return add_table(out, block);
    case BlockKind::preformatted:
      out += "<pre>" + linked_html(block) + "</pre>\n";
      return;
    case BlockKind::question:
      out += "<p class=\"question\"><strong>" + running(block) + "</strong></p>\n";
      return;
    case BlockKind::note:
      return add(out, "p", " class=\"note\"", block);
    case BlockKind::list_item:
    case BlockKind::paragraph:
      break;
  }
  add(out, "p", "", block);
}

}  // namespace

std::string body_html(const Article& article, int least) {
  std::string out;
  Lists lists(out);
  for (const Block& block : article.body) {
    if (block.kind == BlockKind::list_item) {
      lists.add_item(block);
    } else {
      lists.close_all();
      add_block(out, block, static_cast<unsigned>(least));
    }
  }
  lists.close_all();
  return out;
}

std::string to_html(const Article& article) {
  std::string out = "<!doctype html>\n<html";
  if (!article.language.empty()) out += " lang=\"" + escaped(article.language.value) + '"';
  out += ">\n<head>\n<meta charset=\"utf-8\">\n";
  add(out, "title", "", article.headline.value);
  if (text::is_web_address(article.url.value))
    out += "<link rel=\"canonical\" href=\"" + escaped(article.url.value) + "\">\n";
  out += "</head>\n<body>\n<article>\n";
  add_header(out, article);
  out += body_html(article);
  return out + "</article>\n</body>\n</html>\n";
}

}  // namespace cleancopy::write
