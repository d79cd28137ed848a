// SPDX-License-Identifier: MIT
#include "judge/exchange/unpack.hpp"

#include <gmock/gmock.h>

#include <map>

#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace {

using judge::exchange::UnpackLimits;

// One entry of a tar archive as tar writes it.
std::string tar_entry(const std::string& name, char type, const std::string& bytes,
                      const std::string& link = "") {
    std::string head(512, '\0');
    head.replace(0, std::min<std::size_t>(name.size(), 100), name, 0, 100);
    head.replace(100, 7, "0000644");
    head.replace(108, 7, "0000000");
    head.replace(116, 7, "0000000");
    std::string size = "00000000000";
    for (std::size_t left = bytes.size(), i = 11; left > 0 && i-- > 0; left /= 8)
        size[i] = static_cast<char>('0' + left % 8);
    head.replace(124, 11, size);
    head.replace(136, 11, "00000000000");
    head.replace(148, 8, 8, ' ');
    head[156] = type;
    head.replace(157, std::min<std::size_t>(link.size(), 100), link, 0, 100);
    head.replace(257, 8,
                 std::string("ustar\0"
                             "00",
                             8));
    unsigned sum = 0;
    for (const char c : head) sum += static_cast<unsigned char>(c);
    std::string digits = "000000";
    for (unsigned left = sum, i = 6; left > 0 && i-- > 0; left /= 8)
        digits[i] = static_cast<char>('0' + left % 8);
    head.replace(148, 8, digits + std::string("\0 ", 2));
    std::string padded = bytes;
    padded.resize((bytes.size() + 511) / 512 * 512);
    return head + padded;
}

std::string finished(const std::string& entries) { return entries + std::string(1'024, '\0'); }

std::map<std::string, std::string> read(const std::string& archive,
                                        const UnpackLimits& limits = {}) {
    std::map<std::string, std::string> files;
    judge::exchange::unpack(archive, "pack.tar", limits,
                            [&](const auto& part) { files[part.name] += part.bytes; });
    return files;
}

TEST(Unpack, FilesComeOutAsTheyWentIn) {
    const auto files = read(finished(tar_entry("p/", '5', "") + tar_entry("p/a.txt", '0', "hello") +
                                     tar_entry("./p/empty", '0', "")));
    EXPECT_THAT(files, testing::ElementsAre(testing::Pair("p/a.txt", "hello"),
                                            testing::Pair("p/empty", "")));
}

TEST(Unpack, NothingLeadsOutOfTheDirectory) {
    for (const char* name :
         {"../evil", "/etc/evil", "a/../../evil", "a/..", "..", "a\\..\\evil", "a\nb"})
        EXPECT_THROW((void)read(finished(tar_entry(name, '0', "x"))), judge::UserError) << name;
}

TEST(Unpack, LinksAndDevicesAreRefused) {
    EXPECT_THROW((void)read(finished(tar_entry("link", '2', "", "/etc/passwd"))), judge::UserError);
    EXPECT_THROW((void)read(finished(tar_entry("hard", '1', "", "p/a"))), judge::UserError);
    EXPECT_THROW((void)read(finished(tar_entry("fifo", '6', ""))), judge::UserError);
    EXPECT_THROW((void)read(finished(tar_entry("device", '3', ""))), judge::UserError);
}

TEST(Unpack, LimitsHold) {
    const std::string archive =
        finished(tar_entry("a", '0', std::string(4'000, 'x')) + tar_entry("b", '0', "y"));
    EXPECT_THROW((void)read(archive, {.bytes = 3'000}), judge::UserError);
    EXPECT_THROW((void)read(archive, {.files = 1}), judge::UserError);
    EXPECT_EQ(read(archive).size(), 2U);
}

TEST(Unpack, TheSameNameTwiceIsRefused) {
    EXPECT_THROW((void)read(finished(tar_entry("a", '0', "1") + tar_entry("./a", '0', "2"))),
                 judge::UserError);
}

TEST(Unpack, WhatIsNoArchiveIsRefused) {
    EXPECT_THROW((void)read("hello"), judge::UserError);
    EXPECT_THROW(
        (void)read(finished(tar_entry("a", '0', std::string(4'000, 'x'))).substr(0, 1'000)),
        judge::UserError);
}

TEST(Unpack, AnArchiveOfOursIsReadBack) {
    const tests::TempDir home;
    tests::spit(home.path() / "in/x/y.txt", "text");
    judge::exchange::pack_zip(home.path() / "in", "top", home.path() / "out.zip");
    judge::exchange::unpack_into(home.path() / "out.zip", home.path() / "again");
    EXPECT_EQ(tests::slurp(home.path() / "again/top/x/y.txt"), "text");
}

}  // namespace
