#include "cli/explain_command.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "cleancopy/extractor.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/explain_arguments.hpp"
#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/page_file.hpp"
#include "write/explain_html.hpp"
#include "write/explain_json.hpp"
#include "write/explain_text.hpp"

namespace cleancopy::cli {
namespace {

std::string report_of(const Explanation& explanation, const ExplainArguments& arguments) {
  const std::string_view file = arguments.input == "-" ? std::string_view() : arguments.input;
  if (!arguments.html.empty()) return write::explained_html(explanation, file);
  if (arguments.format == ExplainFormat::json)
    return write::explained_json(explanation, file, arguments.only);
  return write::explained_text(explanation, {arguments.coloured, arguments.cut, arguments.only});
}

Result<Explanation> explain_file(const ExplainArguments& arguments) {
  Extractor extractor(arguments.options);
  const auto buffer = std::make_unique_for_overwrite<InputFile::Buffer>();
  if (auto fed = feed_file(arguments.input, extractor, *buffer); !fed) return fed.error();
  return extractor.explain();
}

Result<void> write_all(OutputFile& output, std::string_view report) {
  if (auto written = output.write(report); !written) return written.error();
  return output.commit();
}

}  // namespace

int run_explain(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<ExplainArguments> given = read_explain_arguments(argc, argv, exit_code);
  if (!given) return exit_code;
  const ExplainArguments& arguments = *given;
  if (!arguments.names_input && lacks_input()) return kWrongUse;
  Result<OutputFile> output = OutputFile::open(arguments.html, {&arguments.input, 1});
  if (!output) {
    complain("--html: " + arguments.html, output.error());
    return kSomeFailed;
  }
  const Result<Explanation> explanation = explain_file(arguments);
  if (!explanation) {
    complain(shown_name(arguments.input), explanation.error());
    return kSomeFailed;
  }
  say_remarks(shown_name(arguments.input), explanation->article.remarks);
  if (auto written = write_all(*output, report_of(*explanation, arguments)); !written) {
    complain(output->name(), written.error());
    return kSomeFailed;
  }
  if (explanation->has_article) return kDone;
  complain(shown_name(arguments.input), Error{ErrorCode::not_an_article, 0, "no article found"});
  return kNoArticle;
}

}  // namespace cleancopy::cli
