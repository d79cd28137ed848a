// SPDX-License-Identifier: MIT
#include "judge/prove/record.hpp"

#include <gmock/gmock.h>

#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace {

using judge::prove::Level;
using judge::prove::Proof;
using judge::prove::Records;

Proof example() {
    Proof proof;
    proof.problem = "sumoftwo";
    proof.hash = "abc";
    proof.tests = 3;
    proof.submissions = 2;
    proof.checks = {{"data", Level::good, "fine", "", ""},
                    {"layout/names", Level::warning, "odd \xff name", "a b", "rename it"}};
    proof.mutation = {{"accepted/a.cpp", 12, 9, 2, 1, 100, {}}};
    return proof;
}

TEST(Record, AProofIsReadBackAsItWasWritten) {
    const auto back = judge::prove::proof_from_json(judge::prove::to_json(example()));
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->ok());
    EXPECT_EQ(back->checks.size(), 2U);
    EXPECT_EQ(back->checks[1].level, Level::warning);
    EXPECT_EQ(back->checks[1].remedy, "rename it");
    EXPECT_DOUBLE_EQ(back->mutation[0].score(), 0.9);
}

TEST(Record, AnythingElseIsNoProof) {
    for (const char* text :
         {"", "{}", "[]", "{\"schema\": \"spar.verify/1\"}",
          "{\"schema\": \"spar.verify/1\", \"checks\": [1]}",
          "{\"schema\": \"spar.verify/1\", \"checks\": [{\"severity\": \"fine\"}]}"})
        EXPECT_FALSE(judge::prove::proof_from_json(text)) << text;
}

TEST(Record, OneErrorIsEnough) {
    Proof proof = example();
    proof.checks.push_back({"data", Level::error, "bad", "", ""});
    EXPECT_FALSE(proof.ok());
    proof = example();
    proof.interrupted = true;
    EXPECT_FALSE(proof.ok());
}

TEST(Record, ProofsOfABankAreKeptByContent) {
    const tests::TempDir home;
    const auto path = home.path() / "proofs.json";
    Records records = Records::read(path);
    EXPECT_FALSE(records.holds("sumoftwo", "abc"));
    records.put(example().problem, example());
    records.write(path);
    const Records again = Records::read(path);
    EXPECT_TRUE(again.holds("sumoftwo", "abc"));
    EXPECT_FALSE(again.holds("sumoftwo", "abd"));
    EXPECT_DOUBLE_EQ(again.all().at("sumoftwo").scores.at("accepted/a.cpp"), 0.9);
    tests::spit(path, "[]");
    EXPECT_THROW((void)Records::read(path), judge::UserError);
}

TEST(Record, TheHashIsThatOfAllFiles) {
    const tests::TempDir home;
    tests::spit(home.path() / "p/a", "1");
    const auto before = judge::prove::package_hash(home.path() / "p");
    EXPECT_EQ(judge::prove::package_hash(home.path() / "p"), before);
    tests::spit(home.path() / "p/b", "");
    EXPECT_NE(judge::prove::package_hash(home.path() / "p"), before);
}

}  // namespace
