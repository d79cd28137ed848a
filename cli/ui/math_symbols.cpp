// SPDX-License-Identifier: MIT
#include "cli/ui/math_symbols.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cli::ui {
namespace {

using enum Spacing;

constexpr std::array kSymbols = {
    // Greek
    Symbol{"alpha", "α", "alpha"},
    Symbol{"beta", "β", "beta"},
    Symbol{"gamma", "γ", "gamma"},
    Symbol{"delta", "δ", "delta"},
    Symbol{"epsilon", "ε", "epsilon"},
    Symbol{"varepsilon", "ε", "epsilon"},
    Symbol{"zeta", "ζ", "zeta"},
    Symbol{"eta", "η", "eta"},
    Symbol{"theta", "θ", "theta"},
    Symbol{"vartheta", "ϑ", "theta"},
    Symbol{"iota", "ι", "iota"},
    Symbol{"kappa", "κ", "kappa"},
    Symbol{"lambda", "λ", "lambda"},
    Symbol{"mu", "μ", "mu"},
    Symbol{"nu", "ν", "nu"},
    Symbol{"xi", "ξ", "xi"},
    Symbol{"pi", "π", "pi"},
    Symbol{"rho", "ρ", "rho"},
    Symbol{"sigma", "σ", "sigma"},
    Symbol{"tau", "τ", "tau"},
    Symbol{"upsilon", "υ", "upsilon"},
    Symbol{"phi", "φ", "phi"},
    Symbol{"varphi", "φ", "phi"},
    Symbol{"chi", "χ", "chi"},
    Symbol{"psi", "ψ", "psi"},
    Symbol{"omega", "ω", "omega"},
    Symbol{"Gamma", "Γ", "Gamma"},
    Symbol{"Delta", "Δ", "Delta"},
    Symbol{"Theta", "Θ", "Theta"},
    Symbol{"Lambda", "Λ", "Lambda"},
    Symbol{"Xi", "Ξ", "Xi"},
    Symbol{"Pi", "Π", "Pi"},
    Symbol{"Sigma", "Σ", "Sigma"},
    Symbol{"Phi", "Φ", "Phi"},
    Symbol{"Psi", "Ψ", "Psi"},
    Symbol{"Omega", "Ω", "Omega"},
    // big operators
    Symbol{"sum", "∑", "sum", function},
    Symbol{"prod", "∏", "prod", function},
    Symbol{"int", "∫", "int", function},
    Symbol{"bigcup", "⋃", "union", function},
    Symbol{"bigcap", "⋂", "intersection", function},
    Symbol{"bigoplus", "⨁", "xor", function},
    // relations
    Symbol{"le", "≤", "<=", relation},
    Symbol{"leq", "≤", "<=", relation},
    Symbol{"leqslant", "≤", "<=", relation},
    Symbol{"ge", "≥", ">=", relation},
    Symbol{"geq", "≥", ">=", relation},
    Symbol{"geqslant", "≥", ">=", relation},
    Symbol{"lt", "<", "<", relation},
    Symbol{"gt", ">", ">", relation},
    Symbol{"ne", "≠", "!=", relation},
    Symbol{"neq", "≠", "!=", relation},
    Symbol{"ll", "≪", "<<", relation},
    Symbol{"gg", "≫", ">>", relation},
    Symbol{"approx", "≈", "~=", relation},
    Symbol{"equiv", "≡", "==", relation},
    Symbol{"sim", "∼", "~", relation},
    Symbol{"propto", "∝", "prop.to", relation},
    Symbol{"in", "∈", "in", relation},
    Symbol{"notin", "∉", "not in", relation},
    Symbol{"ni", "∋", "contains", relation},
    Symbol{"subset", "⊂", "subset of", relation},
    Symbol{"subseteq", "⊆", "subset or equal", relation},
    Symbol{"supset", "⊃", "superset of", relation},
    Symbol{"supseteq", "⊇", "superset or equal", relation},
    Symbol{"mid", "|", "|", relation},
    Symbol{"parallel", "∥", "||", relation},
    Symbol{"perp", "⊥", "perp", relation},
    Symbol{"to", "→", "->", relation},
    Symbol{"rightarrow", "→", "->", relation},
    Symbol{"leftarrow", "←", "<-", relation},
    Symbol{"gets", "←", "<-", relation},
    Symbol{"leftrightarrow", "↔", "<->", relation},
    Symbol{"mapsto", "↦", "|->", relation},
    Symbol{"Rightarrow", "⇒", "=>", relation},
    Symbol{"implies", "⇒", "=>", relation},
    Symbol{"Leftarrow", "⇐", "<=", relation},
    Symbol{"Leftrightarrow", "⇔", "<=>", relation},
    Symbol{"iff", "⇔", "<=>", relation},
    Symbol{"coloneqq", "≔", ":=", relation},
    Symbol{"prec", "≺", "<", relation},
    Symbol{"succ", "≻", ">", relation},
    // binary operators
    Symbol{"times", "×", "*", binary},
    Symbol{"div", "÷", "/", binary},
    Symbol{"pm", "±", "+-", binary},
    Symbol{"mp", "∓", "-+", binary},
    Symbol{"cup", "∪", "union", binary},
    Symbol{"cap", "∩", "intersect", binary},
    Symbol{"setminus", "∖", "\\", binary},
    Symbol{"oplus", "⊕", "xor", binary},
    Symbol{"otimes", "⊗", "(x)", binary},
    Symbol{"odot", "⊙", "(.)", binary},
    Symbol{"land", "∧", "and", binary},
    Symbol{"wedge", "∧", "and", binary},
    Symbol{"lor", "∨", "or", binary},
    Symbol{"vee", "∨", "or", binary},
    Symbol{"bmod", "mod", "mod", binary},
    Symbol{"star", "⋆", "*", binary},
    Symbol{"ast", "∗", "*", binary},
    Symbol{"circ", "∘", "o", binary},
    Symbol{"cdot", "·", "*"},
    Symbol{"bullet", "•", "*"},
    // brackets
    Symbol{"lfloor", "⌊", "floor(", opening},
    Symbol{"rfloor", "⌋", ")", closing},
    Symbol{"lceil", "⌈", "ceil(", opening},
    Symbol{"rceil", "⌉", ")", closing},
    Symbol{"langle", "⟨", "<", opening},
    Symbol{"rangle", "⟩", ">", closing},
    Symbol{"lvert", "|", "|", opening},
    Symbol{"rvert", "|", "|", closing},
    Symbol{"lVert", "‖", "||", opening},
    Symbol{"rVert", "‖", "||", closing},
    Symbol{"{", "{", "{", opening},
    Symbol{"}", "}", "}", closing},
    Symbol{"lbrace", "{", "{", opening},
    Symbol{"rbrace", "}", "}", closing},
    Symbol{"|", "‖", "||"},
    Symbol{"vert", "|", "|"},
    Symbol{"Vert", "‖", "||"},
    // dots, letters and signs
    Symbol{"ldots", "…", "..."},
    Symbol{"dots", "…", "..."},
    Symbol{"dotsc", "…", "..."},
    Symbol{"cdots", "⋯", "..."},
    Symbol{"dotsb", "⋯", "..."},
    Symbol{"vdots", "⋮", ":"},
    Symbol{"infty", "∞", "infinity"},
    Symbol{"emptyset", "∅", "{}"},
    Symbol{"varnothing", "∅", "{}"},
    Symbol{"forall", "∀", "for all ", function},
    Symbol{"exists", "∃", "there is ", function},
    Symbol{"neg", "¬", "not ", opening},
    Symbol{"lnot", "¬", "not ", opening},
    Symbol{"partial", "∂", "d"},
    Symbol{"nabla", "∇", "grad "},
    Symbol{"ell", "ℓ", "l"},
    Symbol{"hbar", "ℏ", "h"},
    Symbol{"Re", "Re", "Re", function},
    Symbol{"prime", "′", "'"},
    Symbol{"degree", "°", " deg"},
    Symbol{"colon", ":", ":", punctuation},
    Symbol{"%", "%", "%"},
    Symbol{"_", "_", "_"},
    Symbol{"$", "$", "$"},
    Symbol{"#", "#", "#"},
    Symbol{"&", "&", "&"},
    Symbol{"backslash", "\\", "\\"},
    Symbol{"top", "⊤", "T"},
    Symbol{"bot", "⊥", "_|_"},
    Symbol{"lg", "lg", "lg", function},
    // spaces
    Symbol{",", " ", " "},
    Symbol{";", " ", " "},
    Symbol{":", " ", " "},
    Symbol{" ", " ", " "},
    Symbol{"!", "", ""},
    Symbol{"quad", "  ", "  "},
    Symbol{"qquad", "    ", "    "},
    // upright functions
    Symbol{"log", "log", "log", function},
    Symbol{"ln", "ln", "ln", function},
    Symbol{"exp", "exp", "exp", function},
    Symbol{"sin", "sin", "sin", function},
    Symbol{"cos", "cos", "cos", function},
    Symbol{"tan", "tan", "tan", function},
    Symbol{"min", "min", "min", function},
    Symbol{"max", "max", "max", function},
    Symbol{"gcd", "gcd", "gcd", function},
    Symbol{"lim", "lim", "lim", function},
    Symbol{"det", "det", "det", function},
    Symbol{"arg", "arg", "arg", function},
    Symbol{"argmin", "argmin", "argmin", function},
    Symbol{"argmax", "argmax", "argmax", function},
    Symbol{"Pr", "Pr", "Pr", function},
    Symbol{"sup", "sup", "sup", function},
    Symbol{"inf", "inf", "inf", function},
    Symbol{"dim", "dim", "dim", function},
    Symbol{"tanh", "tanh", "tanh", function},
    Symbol{"deg", "deg", "deg", function},
    Symbol{"mod", " mod ", " mod ", ordinary},
};

using Pair = std::pair<char32_t, char32_t>;

constexpr std::array kSuperscripts = {
    Pair{'0', U'⁰'},  Pair{'1', U'¹'},  Pair{'2', U'²'}, Pair{'3', U'³'},  Pair{'4', U'⁴'},
    Pair{'5', U'⁵'},  Pair{'6', U'⁶'},  Pair{'7', U'⁷'}, Pair{'8', U'⁸'},  Pair{'9', U'⁹'},
    Pair{'+', U'⁺'},  Pair{U'−', U'⁻'}, Pair{'-', U'⁻'}, Pair{'=', U'⁼'},  Pair{'(', U'⁽'},
    Pair{')', U'⁾'},  Pair{'a', U'ᵃ'},  Pair{'b', U'ᵇ'}, Pair{'c', U'ᶜ'},  Pair{'d', U'ᵈ'},
    Pair{'e', U'ᵉ'},  Pair{'f', U'ᶠ'},  Pair{'g', U'ᵍ'}, Pair{'h', U'ʰ'},  Pair{'i', U'ⁱ'},
    Pair{'j', U'ʲ'},  Pair{'k', U'ᵏ'},  Pair{'l', U'ˡ'}, Pair{'m', U'ᵐ'},  Pair{'n', U'ⁿ'},
    Pair{'o', U'ᵒ'},  Pair{'p', U'ᵖ'},  Pair{'r', U'ʳ'}, Pair{'s', U'ˢ'},  Pair{'t', U'ᵗ'},
    Pair{'u', U'ᵘ'},  Pair{'v', U'ᵛ'},  Pair{'w', U'ʷ'}, Pair{'x', U'ˣ'},  Pair{'y', U'ʸ'},
    Pair{'z', U'ᶻ'},  Pair{'T', U'ᵀ'},  Pair{'N', U'ᴺ'}, Pair{U'⊤', U'ᵀ'}, Pair{U'′', U'′'},
    Pair{U'∗', U'*'}, Pair{'*', U'*'}};

constexpr std::array kSubscripts = {
    Pair{'0', U'₀'}, Pair{'1', U'₁'},  Pair{'2', U'₂'}, Pair{'3', U'₃'}, Pair{'4', U'₄'},
    Pair{'5', U'₅'}, Pair{'6', U'₆'},  Pair{'7', U'₇'}, Pair{'8', U'₈'}, Pair{'9', U'₉'},
    Pair{'+', U'₊'}, Pair{U'−', U'₋'}, Pair{'-', U'₋'}, Pair{'=', U'₌'}, Pair{'(', U'₍'},
    Pair{')', U'₎'}, Pair{'a', U'ₐ'},  Pair{'e', U'ₑ'}, Pair{'h', U'ₕ'}, Pair{'i', U'ᵢ'},
    Pair{'j', U'ⱼ'}, Pair{'k', U'ₖ'},  Pair{'l', U'ₗ'}, Pair{'m', U'ₘ'}, Pair{'n', U'ₙ'},
    Pair{'o', U'ₒ'}, Pair{'p', U'ₚ'},  Pair{'r', U'ᵣ'}, Pair{'s', U'ₛ'}, Pair{'t', U'ₜ'},
    Pair{'u', U'ᵤ'}, Pair{'v', U'ᵥ'},  Pair{'x', U'ₓ'}};

constexpr std::array kBlackboard = {Pair{'R', U'ℝ'}, Pair{'N', U'ℕ'}, Pair{'Z', U'ℤ'},
                                    Pair{'Q', U'ℚ'}, Pair{'C', U'ℂ'}, Pair{'P', U'ℙ'},
                                    Pair{'E', U'𝔼'}, Pair{'F', U'𝔽'}, Pair{'1', U'𝟙'}};

constexpr std::array<std::pair<std::string_view, char32_t>, 8> kAccents = {{{"hat", 0x0302},
                                                                            {"widehat", 0x0302},
                                                                            {"bar", 0x0304},
                                                                            {"overline", 0x0305},
                                                                            {"vec", 0x20D7},
                                                                            {"tilde", 0x0303},
                                                                            {"dot", 0x0307},
                                                                            {"ddot", 0x0308}}};

char32_t look_up(const auto& table, auto key) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const auto& pair) { return pair.first == key; });
    return found == table.end() ? U'\0' : found->second;
}

}  // namespace

const Symbol* find_symbol(std::string_view name) {
    const auto* found = std::find_if(kSymbols.begin(), kSymbols.end(),
                                     [name](const Symbol& s) { return s.name == name; });
    return found == kSymbols.end() ? nullptr : found;
}

char32_t superscript(char32_t point) { return look_up(kSuperscripts, point); }
char32_t subscript(char32_t point) { return look_up(kSubscripts, point); }
char32_t blackboard(char32_t letter) { return look_up(kBlackboard, letter); }
char32_t accent_mark(std::string_view name) { return look_up(kAccents, name); }

}  // namespace cli::ui
