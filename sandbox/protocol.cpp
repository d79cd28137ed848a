// SPDX-License-Identifier: MIT
#include "sandbox/protocol.hpp"

#include "sandbox/wire.hpp"

namespace sandbox {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr auto kLastTier = static_cast<std::uint8_t>(Tier::t3);
constexpr std::uint8_t kNoTier = kLastTier + 1;

void put(WireWriter& out, const std::vector<std::string>& texts) {
    out.u32(static_cast<std::uint32_t>(texts.size()));
    for (const std::string& text : texts) out.text(text);
}

void get(WireReader& in, std::vector<std::string>& texts) {
    for (std::uint32_t n = in.count(); n > 0 && in.good(); --n) texts.emplace_back(in.text());
}

void put(WireWriter& out, const Limits& limits) {
    out.i64(limits.cpu.count());
    out.i64(limits.wall.count());
    out.i64(limits.idle.count());
    out.i64(limits.memory_bytes);
    out.i64(limits.output_bytes);
    out.i64(limits.error_bytes);
    out.i64(limits.file_bytes);
    out.i64(limits.scratch_bytes);
    out.i64(limits.stack_bytes);
    out.i64(limits.processes);
    out.i64(limits.open_files);
}

void get(WireReader& in, Limits& limits) {
    limits.cpu = milliseconds(in.i64());
    limits.wall = milliseconds(in.i64());
    limits.idle = milliseconds(in.i64());
    limits.memory_bytes = in.i64();
    limits.output_bytes = in.i64();
    limits.error_bytes = in.i64();
    limits.file_bytes = in.i64();
    limits.scratch_bytes = in.i64();
    limits.stack_bytes = in.i64();
    limits.processes = static_cast<int>(in.i64());
    limits.open_files = static_cast<int>(in.i64());
}

void put(WireWriter& out, const File& file) {
    const auto* content = std::get_if<File::Content>(&file.from);
    out.text(file.name);
    out.u8(content ? 1 : 0);
    // The helper stands elsewhere: a path relative to our directory would mislead it.
    out.text(content ? content->bytes
                     : std::filesystem::absolute(std::get<File::Host>(file.from).path).native());
    out.u8(file.executable ? 1 : 0);
}

void get(WireReader& in, File& file) {
    file.name = in.text();
    const bool content = in.u8_up_to(1) != 0;
    std::string text(in.text());
    if (!content && !text.starts_with('/')) in.refuse();
    if (content)
        file.from = File::Content{std::move(text)};
    else
        file.from = File::Host{std::move(text)};
    file.executable = in.u8_up_to(1) != 0;
}

void put(WireWriter& out, const Spec& spec) {
    out.u32(static_cast<std::uint32_t>(spec.mounts.size()));
    for (const Mount& mount : spec.mounts) out.text(mount.path.lexically_normal().native());
    out.u32(static_cast<std::uint32_t>(spec.files.size()));
    for (const File& file : spec.files) put(out, file);
    put(out, spec.directories);
    out.u8(static_cast<std::uint8_t>(spec.box_directory));
    out.u8(static_cast<std::uint8_t>(spec.required));
    out.u8(spec.exactly ? static_cast<std::uint8_t>(*spec.exactly) : kNoTier);
    out.u8(static_cast<std::uint8_t>(spec.warmth));
}

void get(WireReader& in, Spec& spec) {
    for (std::uint32_t n = in.count(); n > 0 && in.good(); --n)
        spec.mounts.push_back({std::string(in.text())});
    for (std::uint32_t n = in.count(); n > 0 && in.good(); --n) get(in, spec.files.emplace_back());
    get(in, spec.directories);
    spec.box_directory =
        BoxDirectory{in.u8_up_to(static_cast<std::uint8_t>(BoxDirectory::writable))};
    spec.required = Tier{in.u8_up_to(kLastTier)};
    const std::uint8_t exactly = in.u8_up_to(kNoTier);
    if (exactly != kNoTier) spec.exactly = Tier{exactly};
    spec.warmth = Warmth{in.u8_up_to(static_cast<std::uint8_t>(Warmth::warm))};
}

void put(WireWriter& out, const Usage& usage) {
    out.i64(usage.cpu.count());
    out.i64(usage.wall.count());
    out.i64(usage.starved.count());
    out.i64(usage.memory_bytes);
    out.u8(static_cast<std::uint8_t>(usage.cpu_source));
    out.u8(static_cast<std::uint8_t>(usage.memory_source));
}

void get(WireReader& in, Usage& usage) {
    usage.cpu = microseconds(in.i64());
    usage.wall = microseconds(in.i64());
    usage.starved = microseconds(in.i64());
    usage.memory_bytes = in.i64();
    usage.cpu_source = CpuSource{in.u8_up_to(static_cast<std::uint8_t>(CpuSource::rusage))};
    usage.memory_source =
        MemorySource{in.u8_up_to(static_cast<std::uint8_t>(MemorySource::polled))};
}

}  // namespace

std::string encode_setup(const Spec& spec, std::string_view filter) {
    WireWriter out;
    put(out, spec);
    out.text(filter);
    return std::move(out).take();
}

bool decode(std::string_view bytes, Setup& setup) {
    WireReader in(bytes);
    get(in, setup.spec);
    setup.filter = in.text();
    return in.finished();
}

std::string encode(const OrderView& order) {
    WireWriter out;
    put(out, order.command.argv);
    put(out, order.command.env);
    put(out, order.limits);
    out.u32(static_cast<std::uint32_t>(order.collect.size()));
    for (const Collect& wanted : order.collect) {
        out.text(wanted.name);
        out.i64(wanted.max_bytes);
    }
    out.text(order.fault);
    return std::move(out).take();
}

bool decode(std::string_view bytes, Order& order) {
    WireReader in(bytes);
    get(in, order.command.argv);
    get(in, order.command.env);
    get(in, order.limits);
    for (std::uint32_t n = in.count(); n > 0 && in.good(); --n) {
        Collect& wanted = order.collect.emplace_back();
        wanted.name = in.text();
        wanted.max_bytes = in.i64();
    }
    order.fault = in.text();
    return in.finished();
}

std::string encode_collected(const Collected& collected) {
    WireWriter out;
    out.u8(static_cast<std::uint8_t>(Packet::collected));
    out.text(collected.name);
    out.i64(collected.size);
    out.text(collected.why_missing);
    return std::move(out).take();
}

bool decode_collected(std::string_view packet, Collected& collected) {
    WireReader in(packet);
    if (Packet{in.u8()} != Packet::collected) return false;
    collected.name = in.text();
    collected.size = in.i64();
    collected.why_missing = in.text();
    return in.finished();
}

std::string encode_report(const Report& report) {
    WireWriter out;
    out.u8(static_cast<std::uint8_t>(Packet::report));
    out.u8(static_cast<std::uint8_t>(report.ended));
    out.i64(report.exit_code);
    out.i64(report.signal);
    out.i64(report.syscall);
    put(out, report.usage);
    out.u8(static_cast<std::uint8_t>(report.tier));
    out.u8(static_cast<std::uint8_t>(report.warmth));
    out.u32(static_cast<std::uint32_t>(report.protections.size()));
    for (const Protection& protection : report.protections) {
        out.text(protection.name);
        out.u8(protection.active ? 1 : 0);
        out.text(protection.why);
    }
    out.u8(report.failure ? 1 : 0);
    if (report.failure) {
        out.text(report.failure->step);
        out.i64(report.failure->error);
    }
    return std::move(out).take();
}

bool decode_report(std::string_view packet, Report& report) {
    WireReader in(packet);
    if (Packet{in.u8()} != Packet::report) return false;
    report.ended = Ended{in.u8_up_to(static_cast<std::uint8_t>(Ended::exec_failed))};
    report.exit_code = static_cast<int>(in.i64());
    report.signal = static_cast<int>(in.i64());
    report.syscall = static_cast<int>(in.i64());
    get(in, report.usage);
    report.tier = Tier{in.u8_up_to(kLastTier)};
    report.warmth = Warmth{in.u8_up_to(static_cast<std::uint8_t>(Warmth::warm))};
    for (std::uint32_t n = in.count(); n > 0 && in.good(); --n) {
        Protection& protection = report.protections.emplace_back();
        protection.name = in.text();
        protection.active = in.u8_up_to(1) != 0;
        protection.why = in.text();
    }
    if (in.u8_up_to(1) != 0) {
        Failure& failure = report.failure.emplace();
        failure.step = in.text();
        failure.error = static_cast<int>(in.i64());
    }
    return in.finished();
}

}  // namespace sandbox
