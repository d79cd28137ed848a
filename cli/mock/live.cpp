// SPDX-License-Identifier: MIT
#include "cli/mock/live.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "cli/exit_code.hpp"
#include "cli/line_reader.hpp"
#include "cli/mock/stage.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/text.hpp"

namespace cli::mock {
namespace {

// How often the clock and the files are looked at.
constexpr std::chrono::milliseconds kTick{250};

constexpr std::string_view kLeft = "The clock goes on; `spar mock resume` comes back.";
constexpr std::string_view kOver = "The interview is over; `spar mock debrief` looks back.";

// Lines in, lines out.
int plain(Context& context, Room& room) {
    LineReader reader(STDIN_FILENO, context.stop());
    context.print(room.status_line());
    context.print(room.asked());
    context.out().flush();
    for (;;) {
        room.refresh();
        for (const std::string& alarm : room.alarms()) context.print(">> " + alarm);
        const bool over = room.settle();
        if (over) context.print(kOver);
        context.out().flush();
        if (over) return kOk;
        const auto line = reader.read(std::chrono::steady_clock::now() + kTick);
        if (line.how == LineReader::Line::How::late) continue;
        if (line.how == LineReader::Line::How::interrupted) return kInterrupted;
        if (line.how == LineReader::Line::How::end || judge::trim(line.text) == "quit") break;
        room.refresh();
        context.print(room.obey(line.text));
    }
    context.remark(kLeft);
    return kOk;
}

int full_screen(Context& context, Room& room) {
    Stage stage(context);
    stage.say(room.asked());
    stage.say("`help` lists what you can say; write in your editor, every save is kept.");
    while (!context.stop().stop_requested()) {
        room.refresh();
        for (const std::string& alarm : room.alarms()) stage.alarm(alarm);
        if (room.settle()) break;
        stage.draw(room.status_line(), room.timeline(), room.outline());
        for (const std::string& line : stage.wait(kTick)) {
            if (judge::trim(line) == "quit") {
                stage.leave(kLeft);
                return kOk;
            }
            stage.say("> " + line);
            stage.draw(room.status_line(), room.timeline(), room.outline());
            room.refresh();
            stage.say(room.obey(line));
        }
        if (stage.wants_to_leave()) {
            stage.leave(kLeft);
            return kOk;
        }
    }
    if (context.stop().stop_requested()) return kInterrupted;
    stage.leave(kOver);
    return kOk;
}

}  // namespace

LiveLock::LiveLock()
    : file_(::open((judge::data_directory() / "mock.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC,
                   0600)) {
    if (!file_) throw std::system_error(errno, std::generic_category(), "mock.lock");
    if (::flock(file_.get(), LOCK_EX | LOCK_NB) == 0) return;
    throw judge::UserError(judge::Fault::state,
                           "the mock interview is open in another terminal; commands such as `spar "
                           "mock ask …` work beside it");
}

int live(Context& context, Room& room) {
    const LiveLock lock;
    const char* term = std::getenv("TERM");
    const bool dumb = term == nullptr || std::string_view(term) == "dumb";
    const bool terminal = context.screen().terminal && ::isatty(STDIN_FILENO) == 1 && !dumb;
    return terminal ? full_screen(context, room) : plain(context, room);
}

}  // namespace cli::mock
