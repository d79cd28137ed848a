// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "judge/prove/prove.hpp"

namespace judge::prove {

// A proof as JSON, "schema": "spar.verify/1" (docs/json.md).
[[nodiscard]] std::string to_json(const Proof& proof);
// Its list of checks alone.
[[nodiscard]] std::string checks_to_json(const std::vector<Check>& checks);
// nullopt if `text` is none.
[[nodiscard]] std::optional<Proof> proof_from_json(std::string_view text);

// What is kept of a proof in a repository: enough to know that it need not be repeated.
struct Record {
    std::string hash;
    int tests = 0;
    int submissions = 0;
    std::map<std::string, double> scores;  // reference → mutation score
};

// proofs.json of a bank: packages by id.
class Records {
  public:
    // An absent file has no records. Throws UserError{state} if it is something else.
    static Records read(const std::filesystem::path& path);
    void write(const std::filesystem::path& path) const;

    // True if the package was proved in exactly this state.
    [[nodiscard]] bool holds(const std::string& problem, const std::string& hash) const;
    void put(const std::string& problem, const Proof& proof);
    void remove(const std::string& problem) { records_.erase(problem); }
    [[nodiscard]] const std::map<std::string, Record>& all() const noexcept { return records_; }

  private:
    std::map<std::string, Record> records_;
};

// Proofs of the user's own, by content, in the cache.
[[nodiscard]] std::optional<Proof> remembered(const std::string& hash);
void remember(const Proof& proof);

}  // namespace judge::prove
