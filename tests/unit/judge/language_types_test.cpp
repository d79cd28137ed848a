// SPDX-License-Identifier: MIT
// Every type of a signature goes through the drivers and comes back, as it would in any judge:
// plain compiler, plain interpreter, strict warnings.
#include <gtest/gtest.h>

#include "judge/language/harness_cpp_names.hpp"
#include "tests/languages/values.hpp"
#include "tests/unit/judge/language_program.hpp"

namespace {

using judge::Function;
using judge::Signature;
using judge::language::harness;
using tests::bad_values;
using tests::function;
using tests::good_values;
using tests::Program;
using tests::Ran;
using tests::Row;

// A class with one method for each type of the two tables, all of which give back what they get.
struct Identity {
    Signature signature;
    std::string cpp =
        "#include <optional>\n#include <string>\n#include <tuple>\n#include <vector>\n"
        "#include \"spar.h\"\nclass Same {\n  public:\n";
    std::string python = "class Same:\n    def __init__(self):\n        pass\n";

    Identity() {
        signature.class_name = "Same";
        signature.function = function("", {}, "void");
        for (const auto* rows : {&good_values(), &bad_values()})
            for (const Row& row : *rows) add(row.type);
        cpp += "};\n";
    }

    [[nodiscard]] std::string method(const std::string& type) const {
        for (const Function& method : signature.methods)
            if (to_string(method.returns) == to_string(judge::parse_type(type).value()))
                return method.name;
        return "";
    }

  private:
    void add(const std::string& type) {
        if (!method(type).empty()) return;
        const std::string name = "m" + std::to_string(signature.methods.size());
        signature.methods.push_back(function(name, {{"x", type}}, type));
        const std::string cpp_type = judge::language::cpp_type(signature.methods.back().returns);
        cpp += "    " + cpp_type + " " + name + "(" + cpp_type + " x) { return x; }\n";
        python += "    def " + name + "(self, x):\n        return x\n";
    }
};

const Identity& identity() {
    static const Identity made;
    return made;
}

std::string call(const Row& row) {
    return R"(["Same",")" + identity().method(row.type) + "\"]\n[[],[" + row.in + "]]\n";
}

TEST(Harness, EveryTypeRoundTripsInCpp) {
    const Program program(identity().signature, "cpp", identity().cpp);
    ASSERT_EQ(program.build().code, 0) << program.build().err;
    for (const Row& row : good_values()) {
        SCOPED_TRACE(row.type + " " + row.in);
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 0) << ran.err;
        EXPECT_EQ(ran.out, "[null," + row.out + "]\n");
    }
    for (const Row& row : bad_values()) {
        SCOPED_TRACE(row.type + " " + row.in.substr(0, 40));
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 3) << ran.out;
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err.find("bad input"), std::string::npos) << ran.err;
    }
}

TEST(Harness, EveryTypeRoundTripsInPython) {
    const Program program(identity().signature, "python3", identity().python);
    for (const Row& row : good_values()) {
        SCOPED_TRACE(row.type + " " + row.in);
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 0) << ran.err;
        EXPECT_EQ(ran.out, "[null," + (row.python_out.empty() ? row.out : row.python_out) + "]\n");
    }
    for (const Row& row : bad_values()) {
        SCOPED_TRACE(row.type + " " + row.in.substr(0, 40));
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 3) << ran.out;
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err.find("bad input"), std::string::npos) << ran.err;
    }
}

TEST(Harness, StubsWorkAsTheyAre) {
    const Program cpp(identity().signature, "cpp", harness(identity().signature, "cpp")->stub.text);
    EXPECT_EQ(cpp.build().code, 0) << cpp.build().err;
    EXPECT_EQ(cpp(call({"int", "5", ""})).out, "[null,0]\n");
    const Program python(identity().signature, "python3",
                         harness(identity().signature, "python3")->stub.text);
    EXPECT_EQ(python(call({"int", "5", ""})).out, "[null,0]\n");
    EXPECT_EQ(python(call({"ListNode", "[5]", ""})).out, "[null,[]]\n");
}

}  // namespace
