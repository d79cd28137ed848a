// SPDX-License-Identifier: MIT
//
// Why these settings: a rollback journal that is truncated loses nothing in a power cut and is as
// fast as WAL for one short transaction a process; WAL can corrupt a file that many short processes
// checkpoint (SQLite before 3.51.3), and NORMAL loses what it said was written.
#include "practice/sqlite.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include "judge/support/error.hpp"
#include "sandbox/fd.hpp"

namespace practice::sqlite {
namespace {

constexpr int kBusyMilliseconds = 20'000;

std::string_view remedy(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return "another spar has been writing for long; try again";
        case SQLITE_FULL: return "the disk is full; make room and try again";
        case SQLITE_READONLY:
            return "it cannot be written; set XDG_DATA_HOME to a directory that "
                   "you can write";
        case SQLITE_CANTOPEN:
            return "it cannot be opened; set XDG_DATA_HOME to a directory that "
                   "you can write";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "it is damaged or no history; move it away and bring back a "
                   "copy with `spar history import`";
        case SQLITE_IOERR: return "the disk refused; see the system's log";
        default: return "";
    }
}

[[noreturn]] void refuse(sqlite3* database, const std::string& path, int code) {
    const std::string_view help = remedy(code);
    const char* said = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    throw judge::UserError(judge::Fault::state,
                           fmt::format("{}: {}{}{}", path, said, help.empty() ? "" : "; ", help));
}

// SQLite would make it readable by all.
void make_private(const std::filesystem::path& path) {
    const sandbox::Fd made(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!made)
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{}: cannot be opened: {}; set XDG_DATA_HOME to a directory that you can "
                        "write",
                        path.string(), std::strerror(errno)));
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, std::string path, std::string_view sql)
    : database_(database), path_(std::move(path)) {
    sqlite3_stmt* made = nullptr;
    const int code =
        sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
    statement_.reset(made);
    if (code != SQLITE_OK) refuse(database_, path_, code);
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) refuse(database_, path_, code);
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    sqlite3_reset(statement_.get());  // a finished read must not hold its lock
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::integer_if(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Statement::real_if(int column) const {
    return is_null(column) ? std::nullopt : std::optional(real(column));
}

void Statement::bind(int index, std::int64_t value) {
    const int code = sqlite3_bind_int64(statement_.get(), index, value);
    if (code != SQLITE_OK) refuse(database_, path_, code);
}

void Statement::bind(int index, double value) {
    const int code = sqlite3_bind_double(statement_.get(), index, value);
    if (code != SQLITE_OK) refuse(database_, path_, code);
}

void Statement::bind(int index, std::string_view value) {
    const int code = sqlite3_bind_text64(
        statement_.get(), index, value.data() == nullptr ? "" : value.data(), value.size(),
        SQLITE_TRANSIENT,  // NOLINT: SQLite's constant is a cast pointer
        SQLITE_UTF8);
    if (code != SQLITE_OK) refuse(database_, path_, code);
}

void Database::Close::operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }

Database::Database(const std::filesystem::path& path) : path_(path) {
    make_private(path);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(opened);
    if (code != SQLITE_OK) refuse(opened, path.string(), code);
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, kBusyMilliseconds);
    run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
        "PRAGMA mmap_size = 0;");
}

Statement Database::prepare(std::string_view sql) const {
    return {database_.get(), path_.string(), sql};
}

void Database::run(const std::string& sql) const {
    const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) refuse(database_.get(), path_.string(), code);
}

std::int64_t Database::integer(std::string_view sql) const {
    Statement query = prepare(sql);
    return query.step() ? query.integer(0) : 0;
}

int Database::changes() const { return sqlite3_changes(database_.get()); }

Transaction::Transaction(const Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (const judge::UserError&) {  // NOLINT(bugprone-empty-catch): closing rolls back as well
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace practice::sqlite
