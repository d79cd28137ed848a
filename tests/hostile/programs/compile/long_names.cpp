// ends: exited or cpu_limit or memory_limit or output_limit
// Names that double with each level, for the mangler, the assembler and the linker.
// SPDX-License-Identifier: MIT
template <class A, class B>
struct P {};
using A0 = P<int, long>;
using A1 = P<A0, P<A0, int>>;
using A2 = P<P<A1, A0>, P<A1, char>>;
using A3 = P<P<A2, A1>, P<P<A2, int>, A2>>;
template <int N, class T>
struct Grow : Grow<N - 1, P<P<T, int>, P<T, char>>> {};
template <class T>
struct Grow<0, T> {
    static void name() {}
};
int main() { Grow<20, A3>::name(); }
