// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace judge {

// A type of a signature problem (DESIGN §5.2).
struct Type {
    enum class Kind : std::uint8_t {
        void_,
        int32,
        int64,
        float64,
        boolean,
        character,
        string,
        list_node,  // a singly linked list of ints; written as a list
        tree_node,  // a binary tree of ints; level order with null, trailing nulls cut
        array,      // element: T[]
        optional,   // element: T?
        tuple,      // elements
        graph,      // adjacency lists of ints
        vector,     // ML: doubles, a nested list or a NumPy array
        matrix,     // ML: rows of doubles
    };
    Kind kind = Kind::void_;
    std::vector<Type> elements;  // 1 for array and optional, n for tuple

    friend bool operator==(const Type&, const Type&) = default;
};

// "int", "long", "double", "bool", "char", "string", "ListNode", "TreeNode", "graph", "vector",
// "matrix", "void", with suffixes "[]" and "?", and "(int, string)" for tuples. nullopt if
// malformed.
[[nodiscard]] std::optional<Type> parse_type(std::string_view text);
[[nodiscard]] std::string to_string(const Type& type);

struct Parameter {
    std::string name;
    Type type;
    std::string doc;
};

struct Function {
    std::string name;
    std::vector<Parameter> params;
    Type returns;         // void_ if it changes a parameter in place
    std::string mutates;  // name of the parameter that is the result; empty if the return value is
    std::string doc;
};

// What the candidate has to write: one function, or one class with a constructor and methods.
struct Signature {
    std::string class_name;         // empty: a function problem
    Function function;              // the function; or, for a class, its constructor (name empty)
    std::vector<Function> methods;  // of a class

    [[nodiscard]] bool is_class() const noexcept { return !class_name.empty(); }
};

// How results are compared with the answer.
struct Compare {
    enum class Mode : std::uint8_t {
        exact,      // equal values; doubles within the tolerance
        multiset,   // the outermost list in any order
        multisets,  // lists in any order at every depth
        validator,  // by the package's own output validator
    };
    enum class Subject : std::uint8_t { values, arrays };  // arrays: differences are named so
    enum class Dtype : std::uint8_t { any, exact };        // of arrays: 1 and 1.0, the same or not
    Mode mode = Mode::exact;
    Subject subject = Subject::values;
    Dtype dtype = Dtype::any;
    double abs = 0;  // tolerance for doubles: |got - expected| <= abs, or <= rel * |expected|
    double rel = 0;
};

}  // namespace judge
