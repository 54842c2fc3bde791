#include "batch/sources/packed_file.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "input/page_names.hpp"
#include "input/system_error.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10;
// Of a file that may only be looked at, no more is read.
constexpr std::size_t kFirstBytes = std::size_t{4} << 10;
// A member that is read at once is in the buffer as a whole.
constexpr std::size_t kMemberBytes = std::size_t{512} << 10;
constexpr std::size_t kMembersBytes = std::size_t{1} << 20;
// What is unpacked at once: a few bytes of compressed data may become very many.
constexpr std::size_t kSliceBytes = 1024;
constexpr std::uint64_t kUnlimited = std::numeric_limits<std::uint64_t>::max();

constexpr std::string_view kGzip("\x1F\x8B\x08", 3);
constexpr std::string_view kZstd("\x28\xB5\x2F\xFD", 4);

// Frames that hold no data, 50 2A 4D 18 to 5F 2A 4D 18: some writers begin with one.
bool is_skippable_frame(std::string_view head) {
  return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0U) == 0x50 &&
         head.substr(1, 3) == "\x2A\x4D\x18";
}

struct Collected final : input::Output {
  [[nodiscard]] Result<void> write(std::string_view bytes) override {
    all.append(bytes);
    return {};
  }
  std::string all;
};

}  // namespace

struct PackedFile::Unpacking {
  input::Envelope envelope;
  std::unique_ptr<input::Unpacker> unpacker;
  Collected out;
};

PackedFile::PackedFile(const std::string& path) : path_(path) {}

PackedFile::~PackedFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Error PackedFile::damaged() const {
  return {ErrorCode::broken_container, 0,
          magic_ == kGzip ? "gzip-compressed data that is damaged or cut short"
                          : "zstd-compressed data that is damaged or cut short"};
}

// Keeps what is left of the buffer, and reads more behind it.
Result<void> PackedFile::fill(std::size_t bytes) {
  buffer_.erase(0, std::exchange(at_, 0));
  const std::size_t had = buffer_.size();
  buffer_.resize(std::max(bytes, had + kSliceBytes));
  ssize_t got = 0;
  do got = ::read(descriptor_, buffer_.data() + had, buffer_.size() - had);
  while (got < 0 && errno == EINTR);
  buffer_.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  bytes_passed_ += static_cast<std::uint64_t>(std::max<ssize_t>(got, 0));
  ended_ = got <= 0;
  if (got < 0) return input::system_error(ErrorCode::cannot_read);
  return {};
}

Result<std::string_view> PackedFile::open() {
  descriptor_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return input::system_error(ErrorCode::cannot_read);
  while (!ended_ && buffer_.size() < kZstd.size())
    if (auto filled = fill(kFirstBytes); !filled) return filled.error();
  const std::string_view head = buffer_;
  // Nothing, compressed, is some bytes: the file has been begun, and no more.
  if (head.empty() && (input::has_ending(path_, ".gz") || input::has_ending(path_, ".zst")))
    return Error{ErrorCode::broken_container, 0, "compressed data of no bytes: cut short"};
  if (head.starts_with(kGzip)) magic_ = kGzip;
  // Whoever writes into a pipe is not waited for until a whole member is there.
  struct stat status {};
  if (magic_ == kGzip && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode))
    members_ = input::make_member_reader();
  if (head.starts_with(kZstd) || is_skippable_frame(head)) magic_ = kZstd;
  if (magic_.empty()) return std::string_view();
  if (auto begun = begin_member(); !begun) return begun.error();
  return std::string_view();
}

Result<void> PackedFile::begin_member() {
  unpacking_ = std::make_unique<Unpacking>();
  const bool gzip = magic_ == kGzip;
  const input::Wrapping wrapping =
      members_ != nullptr ? input::Wrapping::gzip_member : input::Wrapping::gzip_or_zlib;
  unpacking_->unpacker = gzip ? input::make_inflate_reader(wrapping, unpacking_->envelope, kUnlimited)
                              : input::make_zstd_reader(unpacking_->envelope, kUnlimited);
  if (unpacking_->unpacker != nullptr) return {};
  return Error{ErrorCode::unsupported_kind, 0,
               std::string(gzip ? "gzip" : "zstd") + "-compressed data, which this build cannot read"};
}

std::string_view PackedFile::look_ahead(std::size_t size) {
  while (ahead_.size() < size) {
    const Result<std::string_view> piece = read_on();
    if (!piece) behind_ahead_ = piece.error();
    if (!piece || piece.value().empty()) break;
    ahead_.append(piece.value());
  }
  return ahead_;
}

Result<std::string_view> PackedFile::read() {
  if (!ahead_.empty()) {
    last_ = std::exchange(ahead_, {});
    return std::string_view(last_);
  }
  if (behind_ahead_) return *std::exchange(behind_ahead_, std::nullopt);
  return read_on();
}

Result<std::string_view> PackedFile::read_on() {
  if (done_) return std::string_view();
  if (std::exchange(broken_, false)) return damaged();
  if (!std::exchange(opened_, true)) {
    if (auto opened = open(); !opened) {
      done_ = true;
      return opened;
    }
  }
  if (!magic_.empty()) return unpack();
  if (at_ == buffer_.size() && !ended_) {
    if (auto filled = fill(kBufferBytes); !filled) {
      done_ = true;
      return filled.error();
    }
  }
  const std::string_view rest = std::string_view(buffer_).substr(at_);
  at_ = buffer_.size();
  return rest;
}

// Moves on to where a member may begin. False where none does in what was read. Behind a member its first
// byte is enough: the rest may be damaged.
bool PackedFile::find_member() {
  if (at_ < buffer_.size() && std::exchange(behind_member_, false) && buffer_[at_] == magic_.front())
    return true;
  const std::size_t found = buffer_.find(magic_, at_);
  at_ =
      found != std::string::npos ? found : buffer_.size() - std::min(buffer_.size() - at_, magic_.size() - 1);
  return found != std::string::npos;
}

// What comes out of the member that begins here, where it can be read at once.
Result<std::optional<std::string_view>> PackedFile::whole_member() {
  if (members_ == nullptr) return std::optional<std::string_view>();
  while (!ended_ && buffer_.size() - at_ < kMemberBytes)
    if (auto filled = fill(kMembersBytes); !filled) return filled.error();
  const auto member = members_->read(std::string_view(buffer_).substr(at_));
  if (!member || member->bytes.empty()) return std::optional<std::string_view>();
  at_ += member->packed;
  behind_member_ = true;
  return std::optional(member->bytes);
}

Result<std::string_view> PackedFile::unpack() {
  for (;;) {
    const bool searching = unpacking_ == nullptr;
    if (searching && find_member()) {
      const auto whole = whole_member();
      done_ = !whole;
      if (!whole) return whole.error();
      if (*whole) return **whole;
      if (auto begun = begin_member(); !begun) return begun.error();
      continue;
    }
    if (searching || at_ == buffer_.size()) {
      if (ended_) {
        done_ = true;
        if (!searching && !unpacking_->unpacker->is_done()) return damaged();
        return std::string_view();
      }
      if (auto filled = fill(kBufferBytes); !filled) {
        done_ = true;
        return filled.error();
      }
      continue;
    }
    Unpacking& now = *unpacking_;
    const std::string_view slice = std::string_view(buffer_).substr(at_, kSliceBytes);
    now.out.all.clear();
    const Result<void> fed = now.unpacker->feed(slice, now.out);
    const std::optional<input::Damage> damage = now.unpacker->damage();
    if (!damage && fed) {
      at_ += slice.size();
      if (!now.out.all.empty()) return std::string_view(now.out.all);
      continue;
    }
    // At least the first byte of what could not be read is not tried again; behind a member may begin
    // another.
    behind_member_ = members_ != nullptr && damage && !damage->inside;
    const std::size_t least = behind_member_ ? 0 : 1;
    const std::size_t unread = std::min(damage ? damage->unread : 0, slice.size() - least);
    at_ += slice.size() - unread;
    broken_ = !damage || damage->inside;
    last_ = std::move(now.out.all);
    unpacking_.reset();
    if (!last_.empty()) return std::string_view(last_);
    if (std::exchange(broken_, false)) return damaged();
  }
}

}  // namespace cleancopy::batch
