// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;       // NOLINT(readability-identifier-naming): the library's names
struct sqlite3_stmt;  // NOLINT(readability-identifier-naming)

namespace practice::sqlite {

// A prepared statement with its values. Borrows the database. What SQLite refuses is thrown as
// judge::UserError{state} that names the file and the remedy.
class Statement {
  public:
    // Binds ?1, ?2, … and starts anew.
    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    // One by one, where their number is not known beforehand.
    void reset();
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, bool value) { bind(index, std::int64_t{value}); }
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    template <class T>
    void bind(int index, const std::optional<T>& value) {
        if (value) bind(index, *value);  // an unbound parameter is NULL
    }

    [[nodiscard]] bool step();  // true: a row is there to be read
    void run();                 // to its end

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::optional<std::int64_t> integer_if(int column) const;
    [[nodiscard]] std::optional<double> real_if(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    Statement(sqlite3* database, std::string path, std::string_view sql);

    sqlite3* database_;
    std::string path_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// An open database: every commit is on the disk when it returns (rollback journal, truncated;
// synchronous FULL), other processes may write in between, and a crash at any moment leaves the
// last commit.
class Database {
  public:
    // Opens or makes the file, readable by the user alone. Throws judge::UserError{state}.
    explicit Database(const std::filesystem::path& path);

    [[nodiscard]] Statement prepare(std::string_view sql) const;
    void run(const std::string& sql) const;  // one or more statements without values
    [[nodiscard]] std::int64_t integer(std::string_view sql) const;  // the first value of a query
    [[nodiscard]] int changes() const;  // rows that the last statement changed
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> database_;
};

// All or nothing: rolled back unless committed. Takes the write lock at once, so that a commit
// never fails for somebody else's write in between.
class Transaction {
  public:
    explicit Transaction(const Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

  private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace practice::sqlite
