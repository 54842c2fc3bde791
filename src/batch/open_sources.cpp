#include "batch/open_sources.hpp"

#include <utility>

#include "batch/path_walk.hpp"

namespace cleancopy::batch {
namespace {

class AllSources final : public Source {
 public:
  explicit AllSources(SourceChoice choice)
      : paths_(std::move(choice.inputs), {std::move(choice.include), std::move(choice.exclude)},
               choice.list_on_stdin) {}

  [[nodiscard]] bool next(Record& record) override {
    FoundPath found;
    if (!paths_.next(found)) return false;
    record = {.key = found.path, .failure = std::move(found.failure)};
    if (!record.failure) record.path = std::move(found.path);
    return true;
  }

 private:
  PathWalk paths_;
};

}  // namespace

std::unique_ptr<Source> open_sources(SourceChoice choice) {
  return std::make_unique<AllSources>(std::move(choice));
}

}  // namespace cleancopy::batch
