#include "article/evidence/web_address.hpp"

#include <algorithm>

#include "text/byte_set.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::article {
namespace {

// The bytes in front of the scheme's ':'; npos where it has none.
std::size_t scheme_length(std::string_view address) {
  const std::size_t colon = address.find_first_of(":/?#");
  if (colon == std::string_view::npos || address[colon] != ':' || colon == 0) return std::string_view::npos;
  const std::string_view scheme = address.substr(0, colon);
  const bool named =
      text::is_ascii_alpha(scheme.front()) && std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
      });
  return named ? colon : std::string_view::npos;
}

// Section 5.2.4, for a path that begins with '/'.
std::string without_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(0, end);
    const bool last = end == path.size();
    if (segment == "/..") out.resize(std::min(out.rfind('/'), out.size()));
    if (segment != "/." && segment != "/..") {
      out += segment;
    } else if (last) {
      out += '/';
    }
    path.remove_prefix(end);
  }
  return out;
}

// Scheme and host are the same in any letters; a user's name before them is not.
std::string with_small_host(std::string address) {
  const auto lower = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) address[i] = text::to_ascii_lower(address[i]);
  };
  const std::string_view host = host_and_port(address);
  const auto begin = static_cast<std::size_t>(host.data() - address.data());
  lower(0, address.find(':'));
  lower(begin, begin + host.size());
  return address;
}

}  // namespace

std::string_view host_and_port(std::string_view address) noexcept {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::string_view authority = without_query(address.substr(scheme + 3));
  const std::string_view host = authority.substr(0, authority.find('/'));
  return host.substr(host.rfind('@') + 1);
}

std::string written_address(std::string_view address) {
  if (std::none_of(address.begin(), address.end(), text::is_outside_addresses)) return std::string(address);
  std::string out;
  for (const char c : address) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (text::is_outside_addresses(c)) {
      text::append_percent_encoded(out, c);
    } else {
      out += c;
    }
  }
  return out;
}

std::string absolute_address(std::string_view reference, std::string_view base) {
  reference = text::trim(reference);
  if (reference.empty()) return {};
  if (text::is_web_address(reference)) return with_small_host(written_address(reference));
  if (scheme_length(reference) != std::string_view::npos || !text::is_web_address(base)) return {};
  const std::size_t scheme = base.find(':');
  base = base.substr(0, base.find('#'));
  const std::size_t authority_end = std::min(base.find_first_of("/?", scheme + 3), base.size());
  const std::string_view base_path = base.substr(authority_end, base.find('?') - authority_end);
  const std::size_t path_end = without_query(reference).size();

  std::string_view kept = base.substr(0, authority_end);
  std::string path;
  if (reference.starts_with("//")) {
    kept = base.substr(0, scheme + 1);
  } else if (reference.front() == '#') {
    kept = base;
  } else if (reference.front() == '?') {
    kept = base.substr(0, authority_end + base_path.size());
  } else {
    if (reference.front() != '/') path = base_path.substr(0, base_path.rfind('/') + 1);
    if (path.empty() && reference.front() != '/') path = '/';
    path += reference.substr(0, path_end);
    path = without_dot_segments(path);
    reference.remove_prefix(path_end);
  }
  std::string address(kept);
  address += path;
  address += reference;
  return with_small_host(written_address(address));
}

bool is_relative(std::string_view address) noexcept {
  return !address.empty() && address[0] != '#' && scheme_length(address) == std::string_view::npos;
}

std::string_view without_query(std::string_view address) noexcept {
  constexpr text::ByteSet kTail("?#");
  return address.substr(0, kTail.first_in(address));
}

}  // namespace cleancopy::article
