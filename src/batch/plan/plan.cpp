#include "batch/plan/plan.hpp"

namespace cleancopy::batch {

TargetKind target_kind(std::string_view target) {
  for (const std::string_view ending : {".jsonl", ".ndjson"})
    if (target.ends_with(ending)) return TargetKind::lines;
  for (const std::string_view ending : {".jsonl.zst", ".ndjson.zst"})
    if (target.ends_with(ending)) return TargetKind::frames;
  for (const std::string_view ending : {".sqlite", ".sqlite3", ".db"})
    if (target.ends_with(ending)) return TargetKind::sqlite;
  return TargetKind::folder;
}

std::string journal_path(const Plan& plan) {
  return plan.kind == TargetKind::sqlite ? plan.target : plan.target + std::string(kJournalEnding);
}

std::string errors_path(const Plan& plan) {
  return plan.kind == TargetKind::sqlite ? std::string() : plan.target + std::string(kErrorsEnding);
}

std::string_view file_ending(write::Format format) {
  switch (format) {
    case write::Format::text:
      return ".txt";
    case write::Format::markdown:
      return ".md";
    case write::Format::html:
      return ".html";
    case write::Format::csv:
      return ".csv";
    case write::Format::json:
    case write::Format::jsonl:
      break;
  }
  return ".json";
}

}  // namespace cleancopy::batch
