/// A folder with a file for each page, in the tree of the input (page_name.hpp). A file is there whole or not
/// at all: it is written under another name, and renamed.
#pragma once

#include <string>

#include "batch/plan/plan.hpp"
#include "batch/targets/error_file.hpp"
#include "batch/targets/target.hpp"

namespace cleancopy::batch {

class FolderTarget final : public Target {
 public:
  /// The plan's folder is made where it is not there. Errors: cannot_write.
  [[nodiscard]] static Result<FolderTarget> open(const Plan& plan, ErrorFile errors);

  FolderTarget(FolderTarget&& other) noexcept;
  FolderTarget& operator=(FolderTarget&&) = delete;
  ~FolderTarget() override;

  [[nodiscard]] Result<void> put(Page& page, std::string_view duplicate_of) override;
  [[nodiscard]] Result<void> remove(const Page& page) override;
  [[nodiscard]] Result<void> put_failure(const Page& page) override { return errors_.put(page); }
  [[nodiscard]] Result<void> flush() override;
  /// Whole files stay: the next run puts the same ones there.
  void take_back() override { errors_.take_back(); }
  [[nodiscard]] std::uint64_t data_bytes() const override { return 0; }
  [[nodiscard]] std::uint64_t error_bytes() const override { return errors_.bytes(); }

 private:
  FolderTarget(const Plan& plan, int descriptor, ErrorFile errors);
  [[nodiscard]] std::string path_of(const Page& page) const;
  [[nodiscard]] std::string replaced_path_of(const Page& page) const;
  [[nodiscard]] Result<void> take_away(const std::string& path);

  std::string folder_;
  int descriptor_;  // of the folder
  std::string root_;
  std::string ending_;
  ErrorFile errors_;
  std::string made_;  // the folder that was made last
};

}  // namespace cleancopy::batch
