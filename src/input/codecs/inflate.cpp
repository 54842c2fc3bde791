// gzip, zlib and deflate, with zlib.
#include <utility>
#include <zlib.h>

#include "input/codecs/codecs.hpp"
#include "input/codecs/unpacker.hpp"

namespace cleancopy::input {
namespace {

constexpr int kDetectWrapping = 32 + MAX_WBITS;
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;  // zlib counts in 32 bits

class InflateReader final : public Unpacker {
 public:
  InflateReader(Wrapping wrapping, Envelope& envelope, std::uint64_t max_bytes, MemberReader* members)
      : Unpacker(wrapping == Wrapping::raw_deflate ? "deflate" : "gzip", envelope, max_bytes),
        members_(members),
        single_(wrapping == Wrapping::gzip_member) {
    ready_ = inflateInit2(&stream_, wrapping == Wrapping::raw_deflate ? -MAX_WBITS : kDetectWrapping) == Z_OK;
  }
  ~InflateReader() override { inflateEnd(&stream_); }

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override {
    if (!ready_) return give_up();
    if (auto passed = pass_whole(chunk, out); !passed) return passed;
    while (!failed_ && !chunk.empty()) {
      const std::string_view next = chunk.substr(0, kMostAtOnce);
      chunk.remove_prefix(next.size());
      if (auto read = inflate_piece(next, chunk.size(), out); !read) return read;
    }
    return {};
  }

 private:
  // `behind`: bytes of the chunk that stand behind the piece.
  [[nodiscard]] Result<void> inflate_piece(std::string_view packed, std::size_t behind, Output& out) {
    // zlib does not write to what it reads; its interface does not say so.
    stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    while (!failed_) {
      if (is_done()) {
        if (stream_.avail_in == 0) break;
        // A file may have several members, as web archives do; what else follows is no part of it.
        if (single_ || *stream_.next_in != 0x1F || inflateReset(&stream_) != Z_OK) {
          failed_ = true;
          set_damage({behind + stream_.avail_in, false});
          break;
        }
        set_done(false);
        another_ = true;
      }
      stream_.next_out = reinterpret_cast<Bytef*>(piece().data());
      stream_.avail_out = static_cast<uInt>(piece().size());
      const int result = inflate(&stream_, Z_NO_FLUSH);
      if (auto passed = pass(piece().size() - stream_.avail_out, out); !passed) return passed;
      if (result == Z_STREAM_END) {
        set_done(true);
      } else if (result == Z_BUF_ERROR ||
                 (result == Z_OK && stream_.avail_in == 0 && stream_.avail_out > 0)) {
        break;  // all that was fed is read
      } else if (result != Z_OK) {
        failed_ = true;
        set_damage({behind + stream_.avail_in, true});
        if (!another_) return give_up();
        set_done(true);  // garbage behind the last member
      }
    }
    return {};
  }

  // Of the first piece the member that it has as a whole. A full buffer is a part of more.
  [[nodiscard]] Result<void> pass_whole(std::string_view& chunk, Output& out) {
    MemberReader* const members = std::exchange(members_, nullptr);
    if (members == nullptr || chunk.size() >= kPieceBytes) return {};
    const auto member = members->read(chunk);
    if (!member) return {};
    chunk.remove_prefix(member->packed);
    set_done(true);
    return pass(member->bytes, out);
  }

  z_stream stream_{};
  MemberReader* members_;  // null: not there, or asked already
  bool single_;
  bool ready_ = false;
  bool failed_ = false;
  bool another_ = false;  // not the first member
};

}  // namespace

std::unique_ptr<Unpacker> make_inflate_reader(Wrapping wrapping, Envelope& envelope, std::uint64_t max_bytes,
                                              MemberReader* members) {
  return std::make_unique<InflateReader>(wrapping, envelope, max_bytes, members);
}

}  // namespace cleancopy::input
