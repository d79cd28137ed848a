// SPDX-License-Identifier: MIT
// C and C++. Theory of operation:
//
//   1. The hash of everything that goes in names the binary in the cache; if it is there, nothing
//   runs.
//   2. The driver of a signature problem is a translation unit of its own, compiled once per
//   problem into an object file
//      that is cached in the same way.
//   3. The candidate's sources are compiled and linked in one box, with the precompiled header. If
//   that fails in a way for
//      which the header might be to blame (a clash with a name of the library), it is done again
//      without it: a compile error is always one of the plain compiler.
#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "judge/language/build_box.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/command.hpp"
#include "judge/language/diagnostics.hpp"
#include "judge/language/missing_includes.hpp"
#include "judge/language/precompiled.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"
#include "judge/support/hash.hpp"

namespace judge::language {
namespace {

using std::chrono::steady_clock;

constexpr std::int64_t kBinaryBytes = std::int64_t{512} << 20;  // of the cache
constexpr std::int64_t kObjectBytes = std::int64_t{128} << 20;

std::string binary_path() { return std::string(kOutputDirectory) + "/program"; }

// One compilation, tried with the precompiled header first.
class Compilation {
  public:
    Compilation(const Work& work, const CompileOptions& options, const std::stop_token& stop)
        : toolchain_(*work.toolchain), options_(options), stop_(stop) {
        values_["program"] = {toolchain_.program.string()};
        values_["flags"] = flags_of(toolchain_, options);
        values_["binary"] = {binary_path()};
    }

    Values& values() { return values_; }

    BuildResult run(const std::vector<std::string>& command,
                    const std::vector<sandbox::File>& files) {
        const auto header = precompiled(toolchain_, values_["flags"], options_, stop_);
        if (!header) return run_with(command, files, nullptr);
        BuildResult result = run_with(command, files, &*header);
        if (result.ok || stop_.stop_requested()) return result;
        if (precompiled_header_is_broken(result.message)) {
            const auto anew =
                precompiled(toolchain_, values_["flags"], options_, stop_, Precompile::anew);
            if (anew) result = run_with(command, files, &*anew);
            if (result.ok) return result;
        }
        return may_be_the_headers_fault(result.message) ? run_with(command, files, nullptr)
                                                        : std::move(result);
    }

  private:
    BuildResult run_with(const std::vector<std::string>& command, std::vector<sandbox::File> files,
                         const Precompiled* header) {
        BuildStep step;
        values_["precompiled"] = header != nullptr ? header->flags : std::vector<std::string>();
        step.argv = expand(command, values_);
        if (header != nullptr)
            files.insert(files.end(), header->files.begin(), header->files.end());
        step.files = std::move(files);
        step.output = binary_path();
        return run_build(toolchain_, step, options_, stop_);
    }

    const Toolchain& toolchain_;
    const CompileOptions& options_;
    const std::stop_token& stop_;
    Values values_;
};

// The object file of sources that do not change with the candidate's, from the cache or made now;
// empty if it was stopped. If it does not compile, `what` is our fault or the package's.
std::filesystem::path cached_object(const Toolchain& toolchain,
                                    const std::vector<SourceFile>& files, const char* what,
                                    CompileOptions options, const std::stop_token& stop) {
    options.counter.clear();  // what is not the candidate's is not counted
    Work alone;
    alone.toolchain = &toolchain;
    alone.files = files;
    const std::string hash = hash_of(alone, options);
    BlobCache cache("objects", kObjectBytes);
    if (const auto blob = cache.find(hash)) return blob->path;
    Compilation compilation(alone, options, stop);
    compilation.values()["sources"] = sources_of(toolchain, files);
    const BuildResult built = compilation.run(toolchain.object, boxed(files));
    if (!built.ok && stop.stop_requested()) return {};
    if (!built.ok)
        throw UserError(Fault::invalid_package,
                        fmt::format("{} does not compile:\n{}", what, built.message));
    return cache.store(hash, built.output.file.get(), "").path;
}

Executable executable(const Work& work, const std::filesystem::path& binary,
                      const CompileOptions& options, std::string hash) {
    Executable made;
    for (const std::string& mount : work.toolchain->mounts) made.mounts.push_back({mount});
    made.files.push_back({"solution", sandbox::File::Host{binary}, true});
    Values values = run_values(work);
    values["binary"] = {"./solution"};
    made.argv = expand(work.toolchain->run, values);
    made.env = work.toolchain->env;
    // The leak check needs ptrace, which no box allows.
    if (options.sanitize) made.env.emplace_back("ASAN_OPTIONS=detect_leaks=0");
    made.processes = work.toolchain->processes;
    made.hash = std::move(hash);
    return made;
}

// The linker's complaint about a missing function, in the words of the problem.
std::string explained(const Work& work, const std::string& message) {
    if (work.asked.empty()) return message;
    const bool missing_function = message.find("undefined reference") != std::string::npos ||
                                  message.find("undefined symbol") != std::string::npos;
    const bool misfit = message.find("spar_class.h") != std::string::npos ||
                        message.find("signature:1:") != std::string::npos;
    if (!missing_function && !misfit) return message;
    return fmt::format("Your file does not define what the problem asks for:\n    {}\n\n{}",
                       work.asked, message);
}

// Whether a file that seems to lack includes compiles without the precompiled header: found out
// while the compiler is at work on the program itself, and given up if nobody asks.
class IncludeCheck {
  public:
    IncludeCheck(const Work& work, const CompileOptions& options,
                 const std::vector<sandbox::File>& files, std::vector<std::string> suspected)
        : suspected_(std::move(suspected)) {
        const Toolchain& toolchain = *work.toolchain;
        if (suspected_.empty() || toolchain.precompiled.check.empty()) return;
        BuildStep step;
        step.files = files;
        step.argv = expand(toolchain.precompiled.check, {{"program", {toolchain.program.string()}},
                                                         {"flags", flags_of(toolchain, options)},
                                                         {"sources", as_operands(work.sources)}});
        said_ = std::async(std::launch::async, [&toolchain, options, step = std::move(step),
                                                token = stop_.get_token()] {
            return run_build(toolchain, step, options, token);
        });
    }
    IncludeCheck(const IncludeCheck&) = delete;
    IncludeCheck& operator=(const IncludeCheck&) = delete;
    ~IncludeCheck() { stop_.request_stop(); }  // the future waits for the end

    // Empty if nothing is missing.
    [[nodiscard]] std::string warning() {
        if (!said_.valid()) return "";
        const BuildResult result = said_.get();
        const bool errors = !result.ok && result.message.find("error:") != std::string::npos;
        return errors ? missing_includes_warning(suspected_, result.message) : "";
    }

  private:
    std::vector<std::string> suspected_;
    std::stop_source stop_;
    std::future<BuildResult> said_;
};

BuildResult compile_and_link(const Work& work, const CompileOptions& options,
                             const std::stop_token& stop) {
    std::vector<SourceFile> texts = work.files;
    for (const SourceFile& file : work.driver)
        if (file.name.ends_with(".h")) overlay(texts, {file});
    std::vector<sandbox::File> files = boxed(texts);
    Compilation compilation(work, options, stop);
    compilation.values()["sources"] = as_operands(work.sources);
    compilation.values()["link"] = link_flags(*work.toolchain, options);
    bool stopped = false;
    const auto add_object = [&](const std::vector<SourceFile>& sources, const char* name,
                                const char* what) {
        if (sources.empty()) return;
        const auto object = cached_object(*work.toolchain, sources, what, options, stop);
        stopped = stopped || object.empty();
        files.push_back({name, sandbox::File::Host{object}});
        compilation.values()["objects"].push_back(name);
    };
    add_object(work.driver, "spar_driver.o", "the driver generated from interview/signature.yaml");
    add_object(options.counter, "spar_count.o", "the step counter");
    if (stopped) return {false, "The compilation was stopped.", {}};
    const bool plain = options.counter.empty() && !options.sanitize;
    const auto suspected =
        plain && work.from_candidate ? suspected_includes(work.files) : std::vector<std::string>();
    IncludeCheck check(work, options, files, suspected);
    BuildResult built = compilation.run(
        options.counter.empty() ? work.toolchain->compile : work.toolchain->counting.compile,
        files);
    if (built.ok) built.message = check.warning() + built.message;
    return built;
}

}  // namespace

Compiled build_native(const Work& work, const CompileOptions& options,
                      const std::stop_token& stop) {
    const auto start = steady_clock::now();
    const std::string hash = hash_of(work, options);
    BlobCache cache("binaries", kBinaryBytes);
    Compiled compiled;
    const auto done = [&](const BlobCache::Blob& blob, bool cached) {
        compiled.outcome = {
            true, cached,
            std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start),
            blob.note};
        compiled.executable = executable(work, blob.path, options, hash);
        return std::move(compiled);
    };
    if (!options.fresh)
        if (const auto blob = cache.find(hash)) return done(*blob, true);
    BuildResult built = compile_and_link(work, options, stop);
    if (built.ok) return done(cache.store(hash, built.output.file.get(), built.message), false);
    compiled.outcome.message = explained(work, built.message);
    compiled.outcome.time =
        std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
    return compiled;
}

}  // namespace judge::language
