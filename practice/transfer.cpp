// SPDX-License-Identifier: MIT
#include "practice/transfer.hpp"

#include <fmt/format.h>

#include <array>
#include <istream>
#include <nlohmann/json.hpp>
#include <span>

#include "judge/support/error.hpp"

namespace practice {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "spar.history/1";

enum class Type : std::uint8_t { text, integer, real };

struct Column {
    std::string_view name;
    Type type = Type::text;
    bool nullable = false;
};

struct Table {
    std::string_view name;
    std::span<const Column> columns;  // the first is the key
};

constexpr std::array kSource = {Column{"id"}, Column{"files"}};
constexpr std::array kSession = {Column{"id"}, Column{"at", Type::integer}, Column{"format"},
                                 Column{"data"}};
constexpr std::array kAttempt = {Column{"id"},
                                 Column{"at", Type::integer},
                                 Column{"problem"},
                                 Column{"package"},
                                 Column{"language"},
                                 Column{"verdict"},
                                 Column{"score", Type::real, true},
                                 Column{"passed", Type::integer},
                                 Column{"tests", Type::integer},
                                 Column{"hints", Type::integer},
                                 Column{"solution_seen", Type::integer},
                                 Column{"active_ms", Type::integer, true},
                                 Column{"source"},
                                 Column{"report"}};
constexpr std::array kEvent = {Column{"id"},   Column{"at", Type::integer},         Column{"kind"},
                               Column{"item"}, Column{"session", Type::text, true}, Column{"data"}};
constexpr std::array kReview = {
    Column{"id"},     Column{"at", Type::integer},        Column{"kind"},
    Column{"card"},   Column{"rating", Type::integer},    Column{"suggested", Type::integer, true},
    Column{"reason"}, Column{"attempt", Type::text, true}};

// In an order in which every reference points backwards.
constexpr std::array kTables = {Table{"source", kSource}, Table{"session", kSession},
                                Table{"attempt", kAttempt}, Table{"event", kEvent},
                                Table{"review", kReview}};

std::string columns_of(const Table& table) {
    std::string out;
    for (const Column& column : table.columns)
        (out += out.empty() ? "" : ", ") += std::string(column.name);
    return out;
}

Json value_of(const sqlite::Statement& row, int index, const Column& column) {
    if (row.is_null(index)) return nullptr;
    switch (column.type) {
        case Type::text: return row.text(index);
        case Type::integer: return row.integer(index);
        case Type::real: return row.real(index);
    }
    return nullptr;
}

Json row_json(const sqlite::Statement& row, const Table& table) {
    Json out = {{"table", table.name}};
    int index = 0;
    for (const Column& column : table.columns) {
        out[std::string(column.name)] = value_of(row, index, column);
        ++index;
    }
    return out;
}

// JSON texts are kept as text, so that every byte comes back; what is not UTF-8 cannot get in.
std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// One line of an import, with its place.
class Line {
  public:
    Line(std::string place, const std::string& text)
        : place_(std::move(place)), json_(Json::parse(text, nullptr, false)) {
        if (!json_.is_object()) fail("expected a JSON object");
    }
    [[nodiscard]] const Json& json() const noexcept { return json_; }
    [[noreturn]] void fail(const std::string& message) const {
        throw judge::UserError(judge::Fault::usage, fmt::format("{}: error: {}", place_, message));
    }
    [[nodiscard]] std::string text(const char* key) const {
        if (!json_.contains(key) || !json_[key].is_string())
            fail(fmt::format("expected a text for \"{}\"", key));
        return json_[key];
    }

  private:
    std::string place_;
    Json json_;
};

void check_value(const Line& line, const Column& column) {
    const std::string key(column.name);
    if (!line.json().contains(key)) line.fail(fmt::format("\"{}\" is missing", key));
    const Json& value = line.json()[key];
    const bool fits =
        (value.is_null() && column.nullable) || (column.type == Type::text && value.is_string()) ||
        (column.type == Type::integer && value.is_number_integer() &&
         !(value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{INT64_MAX})) ||
        (column.type == Type::real && value.is_number());
    if (!fits) line.fail(fmt::format("\"{}\" has a value of another kind", key));
}

const Table& table_of(const Line& line) {
    const std::string name = line.text("table");
    for (const Table& table : kTables)
        if (table.name == name) return table;
    line.fail(fmt::format("there is no table \"{}\"", name));
}

std::string placeholders(const Table& table) {
    std::string out = "?1";
    for (std::size_t i = 2; i <= table.columns.size(); ++i) out += fmt::format(", ?{}", i);
    return out;
}

void bind(sqlite::Statement& statement, int index, const Json& value) {
    if (value.is_string()) statement.bind(index, value.get_ref<const std::string&>());
    if (value.is_number_integer())
        statement.bind(index, value.get<std::int64_t>());
    else if (value.is_number())
        statement.bind(index, value.get<double>());
}

void insert(const sqlite::Database& database, const Table& table, const Line& line) {
    auto statement = database.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name,
                                                  columns_of(table), placeholders(table)));
    int index = 0;
    for (const Column& column : table.columns)
        bind(statement, ++index, line.json()[std::string(column.name)]);
    statement.run();
}

void import_row(const History& history, const Line& line, Imported& imported) {
    const Table& table = table_of(line);
    for (const Column& column : table.columns) check_value(line, column);
    if (line.json().size() != table.columns.size() + 1)
        line.fail("it has keys that this spar does not know; import it with the newer spar");
    const sqlite::Database& database = history.database();
    auto known = database.prepare(
        fmt::format("SELECT {} FROM {} WHERE id = ?1", columns_of(table), table.name));
    known.with(line.text("id"));
    if (known.step()) {
        ++(row_json(known, table) == line.json() ? imported.known : imported.differing);
        return;
    }
    try {
        insert(database, table, line);
    } catch (const judge::UserError& e) {  // a constraint: the line is at fault, say which
        line.fail(e.what());
    }
    ++imported.added;
}

void check_header(const Line& line) {
    const std::string schema = line.text("schema");
    if (schema != kSchema)
        line.fail(fmt::format("expected \"schema\": \"{}\", got \"{}\"", kSchema, schema));
}

}  // namespace

void export_history(const History& history, const std::function<void(std::string_view)>& line) {
    const sqlite::Database& database = history.database();
    database.run("BEGIN");  // one moment of the history, whoever writes meanwhile
    line(dump({{"schema", kSchema}}));
    for (const Table& table : kTables) {
        auto query = database.prepare(
            fmt::format("SELECT {} FROM {} ORDER BY id", columns_of(table), table.name));
        while (query.step()) line(dump(row_json(query, table)));
    }
    database.run("COMMIT");
}

Imported import_history(const History& history, std::istream& in, const std::string& name) {
    Imported imported;
    sqlite::Transaction transaction(history.database());
    history.database().run("PRAGMA defer_foreign_keys = ON");
    std::size_t number = 0;
    for (std::string text; std::getline(in, text);) {
        ++number;
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Line line(fmt::format("{}:{}:1", name, number), text);
        if (number == 1)
            check_header(line);
        else
            import_row(history, line, imported);
    }
    if (number == 0)
        throw judge::UserError(judge::Fault::usage,
                               name + ": it is empty; `spar history export` writes such a file");
    transaction.commit();
    return imported;
}

}  // namespace practice
