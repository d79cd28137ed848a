// SPDX-License-Identifier: MIT
#include "judge/language/toolchain_file.hpp"

#include <algorithm>

#include "judge/support/yaml_field.hpp"

namespace judge::language {
namespace {

void read_text(const YamlField& root, const char* key, std::string& into) {
    if (const auto field = root.find(key)) into = field->text();
}

void read_list(const YamlField& root, const char* key, std::vector<std::string>& into) {
    if (const auto field = root.find(key)) into = field->strings();
}

void read_precompiled(const YamlField& field, Toolchain::Precompiled& into) {
    field.allow_only({"header", "make", "use", "check"});
    read_text(field, "header", into.header);
    read_list(field, "make", into.make);
    read_list(field, "use", into.use);
    read_list(field, "check", into.check);
}

void read_optional(const YamlField& field, const char* needs, Toolchain::Optional& into) {
    field.allow_only({needs, "flags"});
    read_text(field, needs, into.needs);
    read_list(field, "flags", into.flags);
}

void read_link(const YamlField& field, Toolchain& into) {
    field.allow_only({"static", "fast"});
    if (const auto flags = field.find("static")) read_optional(*flags, "archive", into.link_static);
    if (const auto flags = field.find("fast")) read_optional(*flags, "program", into.link_fast);
}

void read_counting(const YamlField& field, Toolchain::Counting& into) {
    field.allow_only({"flags", "compile"});
    read_list(field, "flags", into.flags);
    read_list(field, "compile", into.compile);
}

void read_extensions(const YamlField& root, Toolchain& into) {
    const auto field = root.find("extensions");
    if (!field) return;
    into.extensions = field->strings();
    for (const std::string& extension : into.extensions)
        if (extension.size() < 2 || extension[0] != '.' || extension.find('/') != std::string::npos)
            field->fail("an extension is written with its dot, \".cpp\"");
}

void read_mounts(const YamlField& root, Toolchain& into) {
    const auto field = root.find("mounts");
    if (!field) return;
    into.mounts = field->strings();
    for (const std::string& mount : into.mounts)
        if (mount.empty() || mount[0] != '/') field->fail("a mount is an absolute path");
}

std::vector<SourceFile> read_files(const YamlField& field) {
    std::vector<SourceFile> files;
    for (const YamlField& file : field.entries()) {
        const std::filesystem::path name = file.key();
        if (name.empty() || name.is_absolute() || name.lexically_normal() != name ||
            *name.begin() == "..")
            file.fail("a file is named by a relative path without \"..\"");
        files.push_back({file.key(), file.text()});
    }
    return files;
}

void read_preparation(const YamlField& root, std::vector<Toolchain::Preparation>& into) {
    const auto field = root.find("prepare");
    if (!field) return;
    into.clear();
    for (const YamlField& step : field->items()) {
        step.allow_only({"files", "run"});
        Toolchain::Preparation made;
        if (const auto files = step.find("files")) made.files = read_files(*files);
        made.run = step["run"].strings();
        if (made.run.empty()) step.fail("a step needs run, a command");
        into.push_back(std::move(made));
    }
}

// `like: cpp` starts from all that cpp has; names and extensions stay cpp's.
Toolchain variant(const YamlField& root, const std::vector<Toolchain>& known) {
    const auto field = root.find("like");
    if (!field) return {};
    const auto base = std::ranges::find(known, field->string(), &Toolchain::id);
    if (base == known.end() || !base->like.empty())
        field->fail("no language of this id was read before, or it is a variant itself");
    Toolchain made = *base;
    made.like = base->id;
    made.codes.clear();
    return made;
}

void read_runtime(const YamlField& root, Toolchain& into) {
    if (const auto field = root.find("processes"))
        into.processes = static_cast<int>(field->integer(1, 4'096));
    if (const auto field = root.find("reserve_mib")) into.reserve_mib = field->integer(0, 4'096);
    if (const auto field = root.find("time_factor")) into.time_factor = field->number(0.1, 100);
    if (const auto field = root.find("output"))
        into.output = field->one_of({"file", "tree"}) == "tree" ? Toolchain::Output::tree
                                                                : Toolchain::Output::file;
}

void check_complete(const YamlField& root, const Toolchain& toolchain) {
    const auto need = [&](bool there, const char* what) {
        if (!there) root.fail(std::string("a language needs ") + what);
    };
    need(!toolchain.extensions.empty(), "extensions");
    need(!toolchain.programs.empty(), "programs");
    need(!toolchain.run.empty(), "run, the command that starts a solution");
    need(!toolchain.solution_file.empty(), "solution_file");
    need(!toolchain.compile.empty() || !toolchain.main.empty(),
         "compile, or main (the entry point's file name) if it is not compiled");
}

}  // namespace

void read_toolchain_file(const std::filesystem::path& path, std::vector<Toolchain>& known) {
    const auto document = YamlDocument::read(path);
    const YamlField root = document.root();
    root.allow_only(
        {"id",      "name",    "codes",    "extensions",  "solution_file", "programs",  "package",
         "version", "flags",   "sanitize", "precompiled", "object",        "compile",   "link",
         "check",   "run",     "main",     "env",         "mounts",        "processes", "like",
         "needs",   "prepare", "output",   "reserve_mib", "time_factor",   "count"});
    const std::string id = root["id"].string();
    const auto old = std::ranges::find(known, id, &Toolchain::id);
    Toolchain toolchain = old != known.end() ? *old : variant(root, known);
    toolchain.id = id;
    if (toolchain.name.empty() || old == known.end()) toolchain.name = id;
    read_text(root, "name", toolchain.name);
    read_list(root, "codes", toolchain.codes);
    read_extensions(root, toolchain);
    read_text(root, "solution_file", toolchain.solution_file);
    read_list(root, "programs", toolchain.programs);
    read_list(root, "needs", toolchain.needs);
    read_text(root, "package", toolchain.package);
    read_list(root, "version", toolchain.version);
    read_list(root, "flags", toolchain.flags);
    read_list(root, "sanitize", toolchain.sanitize);
    if (const auto field = root.find("precompiled"))
        read_precompiled(*field, toolchain.precompiled);
    read_list(root, "object", toolchain.object);
    read_list(root, "compile", toolchain.compile);
    if (const auto field = root.find("link")) read_link(*field, toolchain);
    if (const auto field = root.find("count")) read_counting(*field, toolchain.counting);
    read_list(root, "check", toolchain.check);
    read_list(root, "run", toolchain.run);
    read_text(root, "main", toolchain.main);
    read_list(root, "env", toolchain.env);
    read_mounts(root, toolchain);
    read_preparation(root, toolchain.prepare);
    read_runtime(root, toolchain);
    check_complete(root, toolchain);
    if (old != known.end()) {
        *old = std::move(toolchain);
    } else {
        known.push_back(std::move(toolchain));
    }
}

}  // namespace judge::language
