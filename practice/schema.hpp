// SPDX-License-Identifier: MIT
#pragma once

#include "practice/sqlite.hpp"

namespace practice {

// The version of the history's tables that this program reads and writes.
[[nodiscard]] int schema_version();

// Brings the database to `version`, step by step in one transaction; a copy of what was there is
// kept beside it ("history.db.v1.bak"). Several processes may try at once. Throws
// judge::UserError{state} if the file is newer than the program.
void migrate(const sqlite::Database& database, int version = schema_version());

}  // namespace practice
