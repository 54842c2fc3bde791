// libarchive's part.
#include "batch/sources/archive_file.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

#include "batch/sources/record.hpp"
#include "input/system_error.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10;
constexpr std::string_view kBroken = "an archive that is damaged or cut short";

// libarchive converts names by way of the thread's locale, which knows no letters beyond ASCII where nobody
// has set it.
class Utf8Locale {
 public:
  Utf8Locale() : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (locale_ != nullptr) before_ = ::uselocale(locale_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    if (locale_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(locale_);
  }

 private:
  locale_t locale_;
  locale_t before_ = nullptr;
};

struct FreeArchive {
  void operator()(archive* file) const noexcept { archive_read_free(file); }
};

// A name that is marked as UTF-8 as that; else its bytes as they are.
std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string() : std::string(name);
}

}  // namespace

struct ArchiveFile::State {
  [[nodiscard]] Error failure(std::string_view what) const {
    const char* why = archive_error_string(file.get());
    const std::string reason = why == nullptr ? std::string() : ": " + std::string(why);
    return {ErrorCode::broken_container, 0, std::string(what) + reason};
  }

  std::unique_ptr<archive, FreeArchive> file{archive_read_new()};
  std::string path;
  int descriptor = -1;
  bool opened = false;
};

ArchiveFile::ArchiveFile(const std::string& path) : state_(std::make_unique<State>()) {
  state_->path = path;
}

ArchiveFile::~ArchiveFile() {
  state_->file.reset();
  if (state_->descriptor >= 0) ::close(state_->descriptor);
}

Result<bool> ArchiveFile::next(ArchiveEntry& entry) {
  const Utf8Locale locale;
  archive* file = state_->file.get();
  if (!state_->opened) {
    state_->opened = true;
    archive_read_support_format_zip(file);
    archive_read_support_format_tar(file);
    archive_read_support_filter_gzip(file);
    archive_read_support_filter_zstd(file);
    archive_read_support_filter_bzip2(file);
    archive_read_support_filter_xz(file);
    state_->descriptor = ::open(state_->path.c_str(), O_RDONLY | O_CLOEXEC);
    if (state_->descriptor < 0) return input::system_error(ErrorCode::cannot_read);
    if (archive_read_open_fd(file, state_->descriptor, kBlockBytes) != ARCHIVE_OK)
      return state_->failure(kBroken);
  }
  archive_entry* header = nullptr;
  int result = ARCHIVE_RETRY;
  while (result == ARCHIVE_RETRY) result = archive_read_next_header(file, &header);
  if (result == ARCHIVE_EOF) return false;
  if (result < ARCHIVE_WARN) return state_->failure(kBroken);
  entry.name = name_of(header);
  entry.is_file = archive_entry_filetype(header) == AE_IFREG;
  entry.is_encrypted = archive_entry_is_encrypted(header) == 1;
  return true;
}

std::uint64_t ArchiveFile::bytes_passed() const {
  // The last filter is the file itself.
  return static_cast<std::uint64_t>(std::max<la_int64_t>(archive_filter_bytes(state_->file.get(), -1), 0));
}

Result<std::string> ArchiveFile::read(std::size_t max_bytes) {
  std::string bytes;
  for (;;) {
    const std::size_t had = bytes.size();
    bytes.resize(had + kBlockBytes);
    const la_ssize_t got = archive_read_data(state_->file.get(), bytes.data() + had, kBlockBytes);
    if (got < 0) return state_->failure("a page in an archive that is damaged or cut short");
    bytes.resize(had + static_cast<std::size_t>(got));
    if (got == 0) return bytes;
    if (bytes.size() > max_bytes) return page_too_large(max_bytes);
  }
}

}  // namespace cleancopy::batch
