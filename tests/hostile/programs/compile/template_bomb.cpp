// ends: cpu_limit or memory_limit or exited nonzero
// Two to the eight-hundredth instantiations.
// SPDX-License-Identifier: MIT
template <int depth, class... path>
struct Twice {
    using left = typename Twice<depth - 1, path..., char>::left;
    using right = typename Twice<depth - 1, path..., int>::right;
};
template <class... path>
struct Twice<0, path...> {
    using left = char;
    using right = int;
};
int main() { return Twice<800>::left(); }
