// SPDX-License-Identifier: MIT
#include "judge/prove/record.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "judge/prove/programs.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kProofSchema = "spar.verify/1";
constexpr const char* kRecordSchema = "spar.proofs/1";

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json of_check(const Check& check) {
    return {{"id", check.id},
            {"ok", check.ok()},
            {"severity", name(check.level)},
            {"message", check.message},
            {"file", text_or_null(check.file)},
            {"remedy", text_or_null(check.remedy)}};
}

Json of_score(const MutationScore& score) {
    return {{"reference", score.reference},   {"score", score.score()},
            {"mutants", score.made},          {"killed", score.killed},
            {"equivalent", score.equivalent}, {"survived", score.survived},
            {"inputs", score.inputs}};
}

std::string string_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int int_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<int>() : 0;
}

std::optional<Level> level_from(std::string_view text) {
    for (const Level level : {Level::good, Level::note, Level::warning, Level::error})
        if (name(level) == text) return level;
    return std::nullopt;
}

std::optional<Check> check_from(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto level = level_from(string_at(object, "severity"));
    if (!level) return std::nullopt;
    return Check{string_at(object, "id"), *level, string_at(object, "message"),
                 string_at(object, "file"), string_at(object, "remedy")};
}

fs::path memory_of(const std::string& hash) {
    return cache_directory() / "proofs" / (hash + ".json");
}

}  // namespace

std::string to_json(const Proof& proof) {
    Json checks = Json::array();
    for (const Check& check : proof.checks) checks.push_back(of_check(check));
    Json mutation = Json::array();
    for (const MutationScore& score : proof.mutation) mutation.push_back(of_score(score));
    const Json object = {{"schema", kProofSchema},
                         {"problem", proof.problem},
                         {"ok", proof.ok()},
                         {"hash", text_or_null(proof.hash)},
                         {"remembered", proof.remembered},
                         {"tests", proof.tests},
                         {"submissions", proof.submissions},
                         {"mutation", mutation},
                         {"checks", checks}};
    return object.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string checks_to_json(const std::vector<Check>& checks) {
    Json list = Json::array();
    for (const Check& check : checks) list.push_back(of_check(check));
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Proof> proof_from_json(std::string_view text) {
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object() || string_at(object, "schema") != kProofSchema) return std::nullopt;
    Proof proof;
    proof.problem = string_at(object, "problem");
    proof.hash = string_at(object, "hash");
    proof.tests = int_at(object, "tests");
    proof.submissions = int_at(object, "submissions");
    if (!object.contains("checks") || !object["checks"].is_array()) return std::nullopt;
    for (const Json& each : object["checks"]) {
        auto check = check_from(each);
        if (!check) return std::nullopt;
        proof.checks.push_back(std::move(*check));
    }
    if (object.contains("mutation") && object["mutation"].is_array())
        for (const Json& each : object["mutation"])
            if (each.is_object())
                proof.mutation.push_back({string_at(each, "reference"), int_at(each, "mutants"),
                                          int_at(each, "killed"), int_at(each, "equivalent"),
                                          int_at(each, "survived"), int_at(each, "inputs")});
    return proof;
}

Records Records::read(const fs::path& path) {
    Records records;
    std::error_code error;
    if (!fs::exists(path, error)) return records;
    const Json object = Json::parse(read_source(path).text, nullptr, false);
    if (!object.is_object() || string_at(object, "schema") != kRecordSchema ||
        !object.contains("proofs") || !object["proofs"].is_object())
        throw UserError(
            Fault::state,
            fmt::format(
                "{}: not a file of proofs; remove it, and let `spar verify --record` write it anew",
                path.string()));
    for (const auto& [id, each] : object["proofs"].items()) {
        if (!each.is_object()) continue;
        Record record = {
            string_at(each, "hash"), int_at(each, "tests"), int_at(each, "submissions"), {}};
        if (each.contains("mutation") && each["mutation"].is_object())
            for (const auto& [reference, score] : each["mutation"].items())
                if (score.is_number()) record.scores[reference] = score.get<double>();
        records.records_[id] = std::move(record);
    }
    return records;
}

void Records::write(const fs::path& path) const {
    Json proofs = Json::object();
    for (const auto& [id, record] : records_) {
        Json scores = Json::object();
        for (const auto& [reference, score] : record.scores) scores[reference] = score;
        proofs[id] = {{"hash", record.hash},
                      {"tests", record.tests},
                      {"submissions", record.submissions},
                      {"mutation", scores}};
    }
    write_atomically(path, Json({{"schema", kRecordSchema}, {"proofs", proofs}}).dump(1) + "\n");
}

bool Records::holds(const std::string& problem, const std::string& hash) const {
    const auto found = records_.find(problem);
    return found != records_.end() && !hash.empty() && found->second.hash == hash;
}

void Records::put(const std::string& problem, const Proof& proof) {
    Record record = {proof.hash, proof.tests, proof.submissions, {}};
    for (const MutationScore& score : proof.mutation)
        record.scores[score.reference] = std::round(score.score() * 1'000) / 1'000;
    records_[problem] = std::move(record);
}

std::optional<Proof> remembered(const std::string& hash) {
    std::error_code error;
    const fs::path path = memory_of(hash);
    if (!fs::exists(path, error)) return std::nullopt;
    auto proof = proof_from_json(contents(path));
    if (!proof || proof->hash != hash) return std::nullopt;
    proof->remembered = true;
    return proof;
}

void remember(const Proof& proof) {
    if (proof.interrupted || proof.hash.empty()) return;
    const fs::path path = memory_of(proof.hash);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    write_atomically(path, to_json(proof));
}

}  // namespace judge::prove
