// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"
#include "tests/support/files.hpp"

using ::testing::HasSubstr;
using tests::slurp;
using tests::spit;
using tests::TempDir;

namespace judge {
namespace {

// Sets a variable for one test.
class Variable {
  public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* const old = std::getenv(name)) old_ = old;
        ::setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (old_)
            ::setenv(name_, old_->c_str(), 1);
        else
            ::unsetenv(name_);
    }

  private:
    const char* name_;
    std::optional<std::string> old_;
};

template <class Action>
std::string complaint(Action&& action) {
    try {
        action();
    } catch (const UserError& e) {
        return e.what();
    }
    return "no complaint";
}

TEST(Xdg, DirectoriesAreMadeOnDemand) {
    const TempDir temp;
    const Variable cache("XDG_CACHE_HOME", temp.path() / "a/b");
    EXPECT_EQ(cache_directory(), temp.path() / "a/b/spar");
    EXPECT_TRUE(std::filesystem::is_directory(temp.path() / "a/b/spar"));
    struct stat info {};
    ASSERT_EQ(::stat((temp.path() / "a/b/spar").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0700U);
}

TEST(Xdg, ARelativeVariableIsIgnored) {
    const TempDir temp;
    const Variable home("HOME", temp.path());
    const Variable config("XDG_CONFIG_HOME", "relative");
    EXPECT_EQ(config_directory(), temp.path() / ".config/spar");
}

TEST(Xdg, AnUnusableOneNamesTheVariable) {
    const TempDir temp;
    spit(temp.path() / "file", "");
    const Variable data("XDG_DATA_HOME", temp.path() / "file");
    EXPECT_THAT(complaint([] { (void)data_directory(); }),
                HasSubstr("set XDG_DATA_HOME to a directory that you can write"));
}

TEST(Shipped, IsFoundThroughTheVariableOrRefused) {
    const TempDir temp;
    spit(temp.path() / "problems/x", "");
    spit(temp.path() / "judge/language/data/cpp.yaml", "");
    const Variable data("SPAR_DATA", temp.path());
    EXPECT_EQ(shipped("problems"), temp.path() / "problems");
    EXPECT_EQ(shipped("languages"), temp.path() / "judge/language/data");
    EXPECT_THAT(complaint([] { (void)shipped("roles"); }), HasSubstr("SPAR_DATA"));
}

TEST(WriteAtomically, ReplacesAndKeepsModeAndLink) {
    const TempDir temp;
    const auto file = temp.path() / "made/on/demand/file";
    write_atomically(file, "one");
    EXPECT_EQ(slurp(file), "one");
    ASSERT_EQ(::chmod(file.c_str(), 0600), 0);
    std::filesystem::create_symlink(file, temp.path() / "link");
    write_atomically(temp.path() / "link", "two");
    EXPECT_EQ(slurp(file), "two");
    EXPECT_TRUE(std::filesystem::is_symlink(temp.path() / "link"));
    struct stat info {};
    ASSERT_EQ(::stat(file.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST(WriteAtomically, LeavesNothingBehindWhenItFails) {
    const TempDir temp;
    std::filesystem::create_directory(temp.path() / "busy");
    EXPECT_THAT(complaint([&] { write_atomically(temp.path() / "busy", "text"); }),
                HasSubstr("busy: cannot be written"));
    const auto entries = std::filesystem::directory_iterator(temp.path());
    EXPECT_EQ(std::distance(begin(entries), end(entries)), 1);
}

TEST(WriteAtomically, NamesThePathThatIsNoDirectory) {
    EXPECT_THAT(complaint([] { write_atomically("/proc/self/status/x", "text"); }),
                HasSubstr("/proc/self/status/x: cannot be written"));
}

struct Strange {
    const char* name;
    const char* message;
};
void PrintTo(const Strange& strange, std::ostream* out) { *out << strange.name; }

class ReadSource : public ::testing::TestWithParam<Strange> {};

TEST_P(ReadSource, RefusesWithoutHanging) {
    const TempDir temp;
    const auto dir = temp.path();
    std::filesystem::create_directory(dir / "directory");
    ASSERT_EQ(::mkfifo((dir / "fifo").c_str(), 0600), 0);
    std::filesystem::create_symlink("loop", dir / "loop");
    std::filesystem::create_symlink("/dev/zero", dir / "device");
    spit(dir / "huge", "");
    std::filesystem::resize_file(dir / "huge", std::uintmax_t{3} << 30);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    const std::string path = dir / "socket";
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const auto* const any = static_cast<const sockaddr*>(static_cast<const void*>(&address));
    ASSERT_EQ(::bind(fd, any, sizeof address), 0);
    ::close(fd);
    const std::string got = complaint([&] { (void)read_source(dir / GetParam().name); });
    EXPECT_THAT(got, HasSubstr(std::string(GetParam().name) + ": error: "));
    EXPECT_THAT(got, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(Files, ReadSource,
                         ::testing::Values(Strange{"missing", "there is no such file"},
                                           Strange{"directory", "it is a directory"},
                                           Strange{"fifo", "it is a FIFO"},
                                           Strange{"device", "it is a device"},
                                           Strange{"socket", "it is a socket"},
                                           Strange{"loop", "lead in a circle"},
                                           Strange{"huge", "it has 3221225472 bytes"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Quote, PutsTheCaretUnderTheCharacter) {
    const Source source = {"a.yaml", "name: é x\n\tkey: v\r\n"};
    EXPECT_EQ(quote(source, 9, "why"),
              "a.yaml:1:9: error: why\n    1 | name: é x\n      |         ^");
    EXPECT_EQ(quote(source, 12, "why", Severity::warning),
              "a.yaml:2:2: warning: why\n    2 |  key: v\n      |  ^");
    EXPECT_EQ(quote(source, 999, "why"), "a.yaml:3:1: error: why\n    3 | \n      | ^");
}

TEST(Quote, CutsALongLineAroundTheCaret) {
    std::string text(1000, 'a');
    text[500] = 'X';
    const std::string got = quote({"f", text}, 500, "why");
    EXPECT_THAT(got, HasSubstr("f:1:501: error: why\n    1 | …" + std::string(48, 'a') + "X" +
                               std::string(47, 'a') + "…\n      | " + std::string(49, ' ') + "^"));
}

TEST(Quote, SendsNoControlBytes) {
    EXPECT_EQ(quote({"f\x1b", "a\x1b[0m\0\xFF"}, 0, "w\x07"),
              "f?:1:1: error: w?\n    1 | a?[0m\n      | ^");
}

}  // namespace
}  // namespace judge
