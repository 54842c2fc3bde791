/// Addresses of the web, relative ones made absolute.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::article {

/// `address` without the line feeds and tabs that browsers leave out of one, and with what no address holds
/// (controls, spaces, quotation marks, angle brackets) percent-encoded. O(n).
[[nodiscard]] std::string written_address(std::string_view address);

/// `reference` as an http or https address, written_address() and with its scheme and host in small letters
/// (RFC 3986, section 6.2.2.1): itself where it is one, else resolved against `base` (section 5.2). Empty
/// where it is of another scheme, or where `base` is no such address and is needed. O(n).
[[nodiscard]] std::string absolute_address(std::string_view reference, std::string_view base);

/// "img/a.jpg": an address without a scheme, and more than a place in the page. O(n).
[[nodiscard]] bool is_relative(std::string_view address) noexcept;

/// "www.quaypost.example:8080" of an absolute address, without a user's name; empty of any other. O(n).
[[nodiscard]] std::string_view host_and_port(std::string_view address) noexcept;

/// `address` without its query and its fragment. O(n).
[[nodiscard]] std::string_view without_query(std::string_view address) noexcept;

}  // namespace cleancopy::article
