#include "structured/state_run.hpp"

#include <utility>

#include "lexicon/name_tokens.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

using Word = text::FixedText<19>;

// Where editors and frameworks keep a node's text, and the nodes below it.
constexpr Word kTextKeys[] = {"text",   "content",  "html",   "value",     "body",
                              "markup", "rendered", "__html", "paragraph", "copy"};
constexpr Word kChildKeys[] = {
    "children", "content", "nodes", "items", "blocks",   "paragraphs", "elements", "content_elements",
    "model",    "body",    "value", "data",  "document", "spans",      "text",     "list_items"};
// Of these, those that hold lines even in a node that is one.
constexpr Word kLineKeys[] = {"blocks", "paragraphs", "content_elements", "elements", "body"};
// Where they say what kind of node it is.
constexpr Word kTypeKeys[] = {"type", "_type", "nodeType", "style", "tag", "tagName", "kind", "__typename"};

struct NodeType {
  Word name;
  Word tag;
};

constexpr NodeType kNodeTypes[] = {
    {"h1", "h2"},
    {"h2", "h2"},
    {"h3", "h3"},
    {"h4", "h4"},
    {"h5", "h5"},
    {"h6", "h6"},
    {"heading", "h2"},
    {"header", "h2"},
    {"subheading", "h2"},
    {"subhead", "h2"},
    {"crosshead", "h2"},
    {"subtitle", "h2"},
    {"heading-1", "h2"},
    {"heading-2", "h2"},
    {"heading-3", "h3"},
    {"heading-4", "h4"},
    {"list-item", "li"},
    {"list_item", "li"},
    {"listItem", "li"},
    {"li", "li"},
    {"quote", "blockquote"},
    {"blockquote", "blockquote"},
    {"paragraph", "p"},
    {"p", "p"},
};

// Names of nodes that are no text of the story.
constexpr std::uint64_t kNoText =
    lexicon::bits(lexicon::NameHint::media, lexicon::NameHint::caption, lexicon::NameHint::related,
                  lexicon::NameHint::teaser, lexicon::NameHint::advert, lexicon::NameHint::promo,
                  lexicon::NameHint::newsletter, lexicon::NameHint::share, lexicon::NameHint::comment);

// The tag that a node's type asks for, or nothing; a paragraph may be more by its style.
std::string_view tag_of(JsonObject node) {
  std::string_view tag;
  for (std::size_t i = 0; i < node.size(); ++i) {
    if (!node.member(i).is_string() || !text::is_among(kTypeKeys, node.key(i))) continue;
    for (const NodeType& type : kNodeTypes) {
      if (!text::equals_ignoring_ascii_case(type.name, node.member(i).string())) continue;
      if (tag.empty() || tag == "p") tag = type.tag;
    }
  }
  return tag;
}

bool is_no_text(JsonObject node) {
  for (std::size_t i = 0; i < node.size(); ++i) {
    if (!node.member(i).is_string() || !text::is_among(kTypeKeys, node.key(i))) continue;
    const std::string_view type = node.member(i).string();
    if (text::equals_ignoring_ascii_case(type, "image") || (lexicon::name_hints(type) & kNoText) != 0)
      return true;
  }
  return false;
}

// What is still to be written: a node, or the end of one.
struct Step {
  JsonElement node;
  std::string_view tag;  // to open around it; of no node: to close
  bool is_end = false;
};

class Writer {
 public:
  explicit Writer(StateRefs& refs) : refs_(refs) {}

  StateRun read(JsonElement array) {
    push_entries(array, "p");
    while (!steps_.empty()) {
      const Step step = steps_.back();
      steps_.pop_back();
      if (step.is_end) {
        close(step.tag);
      } else if (step.node.is_string()) {
        open(step.tag);
        run_.text_bytes += append_told(run_.html, step.node.string());
        close(step.tag);
      } else if (step.node.is_array()) {
        push_entries(step.node, step.tag);
      } else if (step.node.is_object()) {
        read_node(step.node, step.tag);
      }
    }
    return std::move(run_);
  }

 private:
  void push_entries(JsonElement array, std::string_view tag) {
    for (std::size_t i = array.size(); i-- > 0;) steps_.push_back({array.entry(i), tag, false});
  }

  void read_node(JsonObject node, std::string_view tag) {
    if (StateRefs::is_ref(node) && !refs_.follow(node, node)) return;
    if (is_teaser(node)) {
      run_.others.push_back(node);
      return;
    }
    if (is_no_text(node)) return;
    if (const std::string_view own = tag_of(node); !own.empty()) tag = own;
    open(tag);
    steps_.push_back({{}, tag, true});
    bool typed = false;
    for (std::size_t i = 0; i < node.size(); ++i) typed = typed || text::is_among(kTypeKeys, node.key(i));
    for (const std::string_view key : kTextKeys) {
      for (std::size_t i = 0; i < node.size(); ++i) {
        if (node.key(i) != key || text::trim(node.member(i).string()).empty()) continue;
        run_.text_bytes += append_told(run_.html, node.member(i).string());
        return;
      }
    }
    for (std::size_t i = node.size(); i-- > 0;) {
      const JsonElement member = node.member(i);
      if (!member.is_object() && !member.is_array()) continue;
      if (text::is_among(kChildKeys, node.key(i))) {
        steps_.push_back({member, tag_below(node.key(i), typed), false});
      } else {
        run_.others.push_back(member);
      }
    }
  }

  // What the nodes under a node's member are, where they do not say so: parts of its line, or lines.
  static std::string_view tag_below(std::string_view key, bool typed) {
    if (key == "items" || key == "list_items") return "li";
    if (text::is_among(kLineKeys, key)) return "p";
    return typed || key == "children" ? "" : "p";
  }

  void open(std::string_view tag) {
    if (!tag.empty()) run_.html.append("<").append(tag).append(">");
  }
  void close(std::string_view tag) {
    if (!tag.empty()) run_.html.append("</").append(tag).append(">");
  }

  StateRefs& refs_;
  StateRun run_;
  std::vector<Step> steps_;
};

}  // namespace

StateRun read_run(JsonElement array, StateRefs& refs) {
  return Writer(refs).read(array);
}

std::size_t append_told(std::string& html, std::string_view text) {
  std::size_t outside = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (text[i] == '<' && !text::is_ascii_alpha(next) && next != '/' && next != '!') {
      html += "&lt;";
      ++outside;
      continue;
    }
    inside = inside || text[i] == '<';
    if (text[i] == '\n') {
      html += "<br>";
    } else {
      html += text[i];
    }
    if (!inside) ++outside;
    if (text[i] == '>') inside = false;
  }
  return outside;
}

bool has_paragraphs(std::string_view text) {
  return text.find("<p") != std::string_view::npos || text.find("<P>") != std::string_view::npos;
}

bool is_teaser(JsonObject object) {
  bool title = false;
  bool address = false;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const std::string_view key = object.key(i);
    if (!object.member(i).is_string()) continue;
    if (key == "headline" || key == "slug") return true;
    title = title || key == "title";
    address = address || key == "url" || key == "href" || key == "link" || key == "path" || key == "id";
  }
  return title && address;
}

}  // namespace cleancopy::structured
