// SPDX-License-Identifier: MIT
// What is told from texts alone: imports, differences in lines, metrics of predictions.
#include <gtest/gtest.h>

#include <cmath>

#include "judge/run/label_leak.hpp"
#include "judge/run/line_diff.hpp"
#include "judge/run/metric.hpp"
#include "judge/run/source_imports.hpp"

namespace judge::run {
namespace {

std::string names(std::string_view source) {
    std::string all;
    for (const SourceImport& import : source_imports(source))
        all += import.name + ":" + std::to_string(import.line) + " ";
    return all;
}

TEST(SourceImports, OfEveryLanguage) {
    EXPECT_EQ(
        names("#include <vector>\n # include \"a/b.h\"\n// #include <map>\n/*\n#include <x>\n*/"),
        "vector:1 a/b.h:2 ");
    EXPECT_EQ(names("import java.util.List;\nimport static java.lang.Math.abs;\n"),
              "java.util.List:1 java.lang.Math.abs:2 ");
    EXPECT_EQ(names("use std::collections::HashMap;\nuse rand::{Rng, thread_rng};\n"),
              "std.collections.HashMap:1 rand:2 ");
    EXPECT_EQ(
        names("const a = require('lodash');\nimport x from \"y/z\";\nimport {\n  q\n} from 'w'"),
        "lodash:1 y/z:2 w:5 ");
    EXPECT_EQ(names("import \"fmt\"\nimport (\n\t\"sort\"\n\tm \"math/rand\"\n)\nfunc f() { }\n"),
              "fmt:1 sort:3 math/rand:4 ");
}

TEST(SourceImports, NotWhatOnlyLooksLikeOne) {
    EXPECT_EQ(names("important();\nuser = 1;\nint used;\n"), "");
    EXPECT_EQ(names("const char* s = \"/*\";\n#include <map>\n"), "map:2 ");
    EXPECT_EQ(names("char quote = '\"'; // \"\n#include <map>\n"), "map:2 ");
}

TEST(SourceImports, UnfinishedTexts) {
    for (const char* text :
         {"import", "import ", "import (", "\"\\", "/*", "#include <", "use", "require(", "'"})
        EXPECT_EQ(names(text), "") << text;
}

TEST(SourceImports, Covering) {
    const std::vector<std::string> forbidden = {"torch", "sklearn", "golang.org/x"};
    ASSERT_NE(covering(forbidden, "sklearn.svm"), nullptr);
    EXPECT_EQ(*covering(forbidden, "sklearn.svm"), "sklearn");
    EXPECT_NE(covering(forbidden, "golang.org/x/exp"), nullptr);
    EXPECT_NE(covering(forbidden, "torch"), nullptr);
    EXPECT_EQ(covering(forbidden, "torchvision"), nullptr);
    EXPECT_EQ(covering(forbidden, "skl"), nullptr);
    EXPECT_EQ(covering({}, "torch"), nullptr);
}

TEST(LineDiff, Table) {
    const auto diff = [](std::string_view a, std::string_view b) {
        const LineDiff d = line_diff(a, b);
        return std::to_string(d.added) + "+" + std::to_string(d.removed);
    };
    EXPECT_EQ(diff("", ""), "0+0");
    EXPECT_EQ(diff("a\nb\nc\n", "a\nb\nc"), "0+0");
    EXPECT_EQ(diff("a\nb\nc\n", "a\nx\nc\n"), "1+1");
    EXPECT_EQ(diff("a\nb\n", "a\nb\nc\n"), "1+0");
    EXPECT_EQ(diff("a\nb\nc\n", "c\n"), "0+2");
    EXPECT_EQ(diff("a  \n\nb\r\n", "a\nb\n"), "0+0");
    EXPECT_EQ(diff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n"), "2+3");
    EXPECT_EQ(diff("", "a\nb\n"), "2+0");
}

double value(Metric metric, std::string_view labels, std::string_view predictions) {
    const auto found = value_of(metric, labels, predictions);
    EXPECT_TRUE(found);
    return found.value_or(-1);
}

// By hand.
TEST(Metric, Values) {
    EXPECT_DOUBLE_EQ(value(Metric::accuracy, "a\nb\nb\na\n", "a\nb\na\na\n"), 0.75);
    EXPECT_DOUBLE_EQ(value(Metric::rmse, "1\n2\n3\n", "1\n2\n6\n"), std::sqrt(3.0));
    EXPECT_DOUBLE_EQ(value(Metric::wape, "10\n30\n", "12\n26\n"), 0.15);
    EXPECT_NEAR(value(Metric::rmsle, "0\n", "1\n"), std::log(2.0), 1e-15);
    EXPECT_NEAR(value(Metric::log_loss, "1\n0\n", "0.8\n0.4\n"),
                -(std::log(0.8) + std::log(0.6)) / 2, 1e-15);
    EXPECT_NEAR(value(Metric::log_loss, "2\n0\n", "0.2,0.3,0.5\n2 1 1\n"),
                -(std::log(0.5) + std::log(0.5)) / 2, 1e-15);
    EXPECT_DOUBLE_EQ(value(Metric::auc, "0\n0\n1\n1\n", "0.1\n0.4\n0.35\n0.8\n"), 0.75);
    EXPECT_DOUBLE_EQ(value(Metric::auc, "0\n1\n", "0.5\n0.5\n"), 0.5);
    // f1: a: 2·1/(2+1) = 2/3, b: 2·2/(2+3) = 4/5
    EXPECT_DOUBLE_EQ(value(Metric::macro_f1, "a\na\nb\nb\n", "a\nb\nb\nb\n"),
                     (2.0 / 3 + 4.0 / 5) / 2);
}

TEST(Metric, PerfectIsPerfect) {
    for (const Metric metric : {Metric::accuracy, Metric::macro_f1, Metric::auc})
        EXPECT_DOUBLE_EQ(value(metric, "0\n1\n1\n", "0\n1\n1\n"), 1) << name(metric);
    for (const Metric metric : {Metric::rmse, Metric::rmsle, Metric::wape})
        EXPECT_DOUBLE_EQ(value(metric, "0\n1\n1\n", "0\n1\n1\n"), 0) << name(metric);
    EXPECT_LT(value(Metric::log_loss, "0\n1\n", "0\n1\n"), 1e-14);
}

std::string complaint(Metric metric, std::string_view labels, std::string_view predictions) {
    Competition competition;
    competition.metric = metric;
    const Measured measured = measure(competition, labels, predictions);
    EXPECT_FALSE(measured.score);
    return measured.expected + " / " + measured.got;
}

TEST(Metric, WhatCannotBeRead) {
    EXPECT_EQ(complaint(Metric::rmse, "1\n2\n", "1\n"), "2 lines, one for each row / 1");
    EXPECT_EQ(complaint(Metric::rmse, "1\n2\n", "1\n2\n3\n"), "2 lines, one for each row / 3");
    EXPECT_EQ(complaint(Metric::rmse, "1\n2\n", "1\nx\n"), "line 2: a number / x");
    EXPECT_EQ(complaint(Metric::rmse, "1\n", "nan\n"), "line 1: a number / nan");
    EXPECT_EQ(complaint(Metric::rmsle, "1\n", "-3\n"), "line 1: a number greater than -1 / -3");
    EXPECT_EQ(complaint(Metric::log_loss, "3\n", "0.5 0.5\n"),
              "line 1: a probability for each class / 0.5 0.5");
    EXPECT_EQ(complaint(Metric::log_loss, "1\n", "-0.5\n"), "line 1: probabilities / -0.5");
    EXPECT_EQ(complaint(Metric::accuracy, "", ""), "0 lines, one for each row / 0");
}

TEST(Metric, ClassesThatAreNumbers) {
    EXPECT_DOUBLE_EQ(value(Metric::accuracy, "1\n0\n", "1.0\n+0\n"), 1);
    EXPECT_DOUBLE_EQ(value(Metric::macro_f1, "1\n0\n", "1.0\n0.0\n"), 1);
}

// The split is a function of the seed alone, and the two values are those of its parts.
TEST(Metric, PublicAndPrivate) {
    Competition competition;
    std::string labels;
    std::string good_in_public;
    std::size_t in_public = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        labels += "1\n";
        good_in_public += is_public(competition, i) ? "1\n" : "0\n";
        in_public += is_public(competition, i) ? 1U : 0U;
    }
    EXPECT_GT(in_public, 250U);
    EXPECT_LT(in_public, 350U);
    const Measured measured = measure(competition, labels, good_in_public);
    ASSERT_TRUE(measured.score);
    EXPECT_EQ(measured.score->on_public, 1);
    EXPECT_EQ(measured.score->on_private, 0);
    EXPECT_EQ(measured.score->normalised, 0);
    competition.seed = 2;
    EXPECT_GT(measure(competition, labels, good_in_public).score->on_private, 0);
}

TEST(LabelLeak, RunsOfLabels) {
    std::string labels;
    std::string literal;
    for (unsigned i = 0; i < 200; ++i) {
        const char c = (i * i + i / 3) % 7 < 3 ? '1' : '0';
        labels += std::string(1, c) + "\n";
        literal += std::string(1, c) + (i % 10 == 9 ? ",\n  " : ", ");
    }
    EXPECT_EQ(line_of_leak("import sys\nanswers = [\n" + literal + "]\n", labels), 3);
    EXPECT_FALSE(line_of_leak("import sys\nfor line in sys.stdin: print(0)\n", labels));
    std::string zeros(400, '0');
    EXPECT_FALSE(line_of_leak(zeros, zeros));
    EXPECT_FALSE(line_of_leak("", labels));
    EXPECT_FALSE(line_of_leak(literal, ""));
}

TEST(Metric, NormalisedAndStanding) {
    const Competition loss = {.metric = Metric::rmse,
                              .baseline = 0.5,
                              .top = 0.3,
                              .ghosts = {{"constant", 0.6}, {"baseline", 0.5}, {"strong", 0.32}}};
    EXPECT_DOUBLE_EQ(normalised(loss, 0.4), 0.5);
    EXPECT_DOUBLE_EQ(normalised(loss, 0.9), 0);
    EXPECT_DOUBLE_EQ(normalised(loss, 0.1), 1);
    EXPECT_EQ(standing(loss, 0.4), "better than baseline, below strong");
    EXPECT_EQ(standing(loss, 0.7), "below constant");
    EXPECT_EQ(standing(loss, 0.2), "better than strong");
}

}  // namespace
}  // namespace judge::run
