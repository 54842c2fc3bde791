#include "batch/targets/lines_target.hpp"

#include "write/record_json.hpp"

namespace cleancopy::batch {

Result<void> LinesTarget::put(Page& page, std::string_view duplicate_of) {
  if (!duplicate_of.empty()) write::add_member(page.out, "duplicate_of", duplicate_of);
  if (!frames_) return data_.append(page.out);
  packed_.clear();
  if (auto done = frames_->write(page.out, packed_); !done) return done;
  return data_.append(packed_);
}

Result<void> LinesTarget::remove(const Page& /*page*/) {
  return Error{ErrorCode::cannot_write, 0, "a line cannot be replaced"};
}

Result<void> LinesTarget::flush() {
  if (frames_) {
    packed_.clear();
    if (auto done = frames_->end(packed_); !done) return done;
    if (auto done = data_.append(packed_); !done) return done;
  }
  if (auto done = data_.sync(); !done) return done;
  return errors_.flush();
}

void LinesTarget::take_back() {
  if (frames_) frames_->drop();
  data_.take_back();
  errors_.take_back();
}

}  // namespace cleancopy::batch
