// SPDX-License-Identifier: MIT
#include "cli/mock/saved.hpp"

#include <nlohmann/json.hpp>

#include "practice/event_data.hpp"
#include "practice/files_json.hpp"

namespace cli::mock {

int Saved::bytes() const {
    std::size_t sum = 0;
    for (const auto& file : submission.files) sum += file.text.size();
    return static_cast<int>(sum);
}

std::vector<Saved> saves_of(const practice::mock::Timeline& line, const std::string& task) {
    std::vector<Saved> out;
    for (const auto& happened : line.log) {
        const practice::Event& event = happened.event;
        if (event.kind != practice::mock::what::kSave || event.item != task) continue;
        const auto data = nlohmann::json::parse(event.data, nullptr, false);
        if (!data.is_object() || !data.contains("files")) continue;
        Saved saved{.at = happened.at,
                    .source = practice::text_in(event, "source").value_or(""),
                    .submission = {},
                    .cases = practice::text_in(event, "cases").value_or("")};
        saved.submission.language = practice::text_in(event, "language").value_or("");
        saved.submission.files = practice::files_from_json(data["files"].dump());
        out.push_back(std::move(saved));
    }
    return out;
}

}  // namespace cli::mock
