# SPDX-License-Identifier: MIT
"""What every generated __main__.py needs: a reader of parameters, a writer of results, and the guard of stdout.

Parameters stand on stdin, one JSON value a line. Results go to a private copy of stdout, taken before the candidate's
module is imported; descriptor 1 then points at stderr, so that the candidate may print as he likes. Input that does not
fit the signature ends the program with code 3, a result that cannot be written (a cyclic list) with code 4.

A type is a word ("int") or a tuple: ("array", T), ("optional", T), ("tuple", T1, T2, ...).
"""
import os
import sys
from collections import deque

RESULT_FD = os.dup(1)  # not inheritable
os.dup2(2, 1)

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = ("__main__.py", "spar.py", "spar_driver.py")
DEEPEST = 250_000  # recursion allowed to the candidate, as in C++: a walk down a long chain is no error
LIMITS = {"int": 1 << 31, "long": 1 << 63}


class BadInput(Exception):
    pass


class BadResult(Exception):
    pass


def json_reader():
    """The scanner of the json module without the module: importing that costs as much as starting Python."""
    try:
        from _json import make_scanner
    except ImportError:
        from json import loads

        return checked(loads)

    class Context:
        strict = True
        object_hook = object_pairs_hook = None
        parse_float = float
        parse_int = int
        parse_constant = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}.__getitem__
        memo = {}

    scan = make_scanner(Context)

    def read(text):
        value, end = scan(text, len(text) - len(text.lstrip(" \t\r\n")))
        need(not text[end:].strip(" \t\r\n"), "text after the value")
        return value

    return checked(read)


def checked(read):
    def read_or_complain(text):
        try:
            return read(text)
        except (StopIteration, ValueError, RecursionError, SystemError):  # the last: an error before json is imported
            raise BadInput("not a JSON value") from None

    return read_or_complain


def json_string():
    try:
        from _json import encode_basestring_ascii
    except ImportError:
        from json.encoder import encode_basestring_ascii
    return encode_basestring_ascii


read_json = json_reader()
quote = json_string()


# --- values in ------------------------------------------------------------------------------------------------------


def need(condition, what):
    if not condition:
        raise BadInput(what)


def to_int(value, kind):
    need(type(value) is int, "expected a whole number")
    need(-LIMITS[kind] <= value < LIMITS[kind], "the number does not fit into " + kind)
    return value


def to_float(value):
    need(type(value) in (int, float), "expected a number")
    return float(value)


def is_unicode(text):
    try:
        return bool(text.encode("utf-8"))
    except UnicodeEncodeError:
        return False


def to_list_node(values):
    from spar import ListNode

    head = None
    for value in reversed(to_array(values or [], "int")):
        head = ListNode(value, head)
    return head


def to_tree_node(values):
    from spar import TreeNode

    places = deque([(None, "")])
    root = None
    need(values is None or type(values) is list, "expected a list")
    for value in values or []:
        if not places:
            need(value is None, "the tree has a node without a parent")
            continue
        parent, side = places.popleft()
        if value is None:
            continue
        node = TreeNode(to_int(value, "int"))
        if parent is None:
            root = node
        else:
            setattr(parent, side, node)
        places.append((node, "left"))
        places.append((node, "right"))
    return root


def to_array(values, element):
    need(type(values) is list, "expected a list")
    if element in LIMITS and set(map(type, values)) == {int}:
        limit = LIMITS[element]
        need(-limit <= min(values) and max(values) < limit, "a number does not fit into " + element)
        return values
    return [to_value(value, element) for value in values]


def to_value(value, kind):
    if isinstance(kind, tuple):
        if kind[0] == "array":
            return to_array(value, kind[1])
        if kind[0] == "optional":
            return None if value is None else to_value(value, kind[1])
        need(type(value) is list and len(value) == len(kind) - 1, "expected a list of %d values" % (len(kind) - 1))
        return tuple(to_value(v, k) for v, k in zip(value, kind[1:]))
    if kind in LIMITS:
        return to_int(value, kind)
    if kind == "double":
        return to_float(value)
    if kind == "bool":
        need(type(value) is bool, "expected true or false")
        return value
    if kind in ("string", "char"):
        need(type(value) is str, "expected a string")
        need(value.isascii() or is_unicode(value), "half of a surrogate pair")
        need(kind == "string" or (len(value) == 1 and value.isascii()), "expected a string of one ASCII character")
        return value
    if kind == "ListNode":
        return to_list_node(value)
    if kind == "TreeNode":
        return to_tree_node(value)
    if kind == "graph":
        return to_array(value, ("array", "int"))
    if kind == "vector":
        return to_array(value, "double")
    if kind == "matrix":
        return to_array(value, ("array", "double"))
    raise BadInput("unknown type " + repr(kind))


# --- values out -----------------------------------------------------------------------------------------------------


def list_node_text(head):
    seen = set()
    parts = []
    while head is not None:
        if id(head) in seen:
            raise BadResult("the list has a cycle")
        seen.add(id(head))
        parts.append(text_of(head.val, "int"))
        head = head.next
    return "[" + ",".join(parts) + "]"


def tree_node_text(root):
    seen = set()
    parts = []
    last = 0
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        if node is None:
            parts.append("null")
            continue
        if id(node) in seen:
            raise BadResult("a node is reached twice: this is not a tree")
        seen.add(id(node))
        parts.append(text_of(node.val, "int"))
        last = len(parts)
        waiting.append(node.left)
        waiting.append(node.right)
    return "[" + ",".join(parts[:last]) + "]"


def float_text(value):
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return float.__repr__(value)


def element_kinds(kind, count):
    """The types of the elements of a list of `count` values that was declared as `kind`."""
    if isinstance(kind, tuple):
        if kind[0] == "array":
            return [kind[1]] * count
        if kind[0] == "optional":
            return element_kinds(kind[1], count)
        return (list(kind[1:]) + [""] * count)[:count]
    inner = {"graph": ("array", "int"), "vector": "double", "matrix": "vector"}
    return [inner.get(kind, kind)] * count


def text_of(value, kind):
    """The JSON text of a value; what does not fit the declared type is written as it is: the comparison will say so."""
    while isinstance(kind, tuple) and kind[0] == "optional" and value is not None:
        kind = kind[1]
    if kind == "ListNode" and (value is None or hasattr(value, "next")):
        return list_node_text(value)
    if kind == "TreeNode" and (value is None or hasattr(value, "left")):
        return tree_node_text(value)
    if hasattr(value, "tolist"):
        value = value.tolist()
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        return float_text(float(value)) if kind == "double" and abs(value) < 1 << 53 else int.__repr__(value)
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (list, tuple)):
        if kind != "vector" and set(map(type, value)) == {int} and "double" not in element_kinds(kind, len(value)):
            return "[" + ",".join(map(str, value)) + "]"
        return "[" + ",".join(map(text_of, value, element_kinds(kind, len(value)))) + "]"
    raise BadResult("a value of type " + type(value).__name__ + " was returned")


# --- the run --------------------------------------------------------------------------------------------------------


def candidate_module(name):
    """solution.py, else the only other file beside the driver, else the one that defines `name`."""
    files = sorted(f for f in os.listdir(HERE) if f.endswith((".py", ".py3")) and f not in OURS)
    if "solution.py" in files:
        files = ["solution.py"]
    if len(files) > 1:
        files = [f for f in files if defines(f, name)]
    if len(files) != 1:
        sys.exit("spar driver: no single file defines " + name)
    if HERE not in sys.path:
        sys.path.insert(0, HERE)
    sys.setrecursionlimit(DEEPEST)
    return __import__(files[0].rpartition(".")[0])


def defines(file, name):
    with open(os.path.join(HERE, file), encoding="utf-8", errors="replace") as lines:
        return any(line.split("(")[0].split(":")[0].split() in (["def", name], ["class", name]) for line in lines)


def find_function(name):
    module = candidate_module(name)
    if hasattr(module, name):
        return getattr(module, name)
    solution = getattr(module, "Solution", None)
    if solution is not None and hasattr(solution, name):
        return getattr(solution(), name)
    sys.exit("spar driver: " + os.path.basename(module.__file__) + " defines no function " + name)


def results_of(function, values, signature):
    """The texts of the result: the returned value, the changed parameter, or both."""
    kinds, returns, mutates = signature
    returned = function(*values)
    texts = [text_of(returned, returns)] if returns != "void" else []
    if mutates is not None:
        texts.append(text_of(values[mutates], kinds[mutates]))
    return texts or ["null"]


def arguments(values, kinds):
    need(type(values) is list and len(values) == len(kinds), "expected %d arguments" % len(kinds))
    return [to_value(value, kind) for value, kind in zip(values, kinds)]


def function_lines(name, signature):
    lines = [line for line in sys.stdin.buffer.read().decode("utf-8").split("\n") if line.strip()]
    need(len(lines) == len(signature[0]), "expected %d lines, one for each parameter" % len(signature[0]))
    values = arguments([read_json(line) for line in lines], signature[0])
    return results_of(find_function(name), values, signature)


def class_lines(name, python_name, constructor, methods):
    lines = [line for line in sys.stdin.buffer.read().decode("utf-8").split("\n") if line.strip()]
    need(len(lines) == 2, "expected two lines, method names and arguments")
    names, calls = map(read_json, lines)
    need(type(names) is list and type(calls) is list and len(names) == len(calls), "expected as many argument lists as names")
    module = candidate_module(python_name)
    if not hasattr(module, python_name):
        sys.exit("spar driver: " + os.path.basename(module.__file__) + " defines no class " + python_name)
    made = None
    texts = []
    for method, call in zip(names, calls):
        if method == name:
            made = getattr(module, python_name)(*arguments(call, constructor))
            texts.append("null")
            continue
        need(made is not None, "the first call must be the constructor")
        need(type(method) is str and method in methods, "unknown method " + repr(method))
        attribute, *signature = methods[method]
        parts = results_of(getattr(made, attribute), arguments(call, signature[0]), signature)
        texts.append(parts[0] if len(parts) == 1 else "[" + ",".join(parts) + "]")
    return ["[" + ",".join(texts) + "]"]


def leave(code):
    """Without the destructors of a chain of a million nodes."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def own_frames(traceback):
    while traceback is not None and is_ours(traceback.tb_frame.f_code.co_filename):
        traceback = traceback.tb_next
    return traceback


def is_ours(file):
    return os.path.basename(file) in OURS or file.startswith("<frozen")


def run(lines, *about):
    try:
        text = "".join(line + "\n" for line in lines(*about)).encode("utf-8", "surrogatepass")
    except (BadInput, UnicodeDecodeError) as problem:
        sys.stderr.write("spar driver: bad input: %s\n" % problem)
        leave(3)
    except BadResult as problem:
        sys.stderr.write("spar driver: the result cannot be written: %s\n" % problem)
        leave(4)
    except Exception as problem:
        sys.stdout.flush()
        problem = problem.with_traceback(own_frames(problem.__traceback__))
        sys.__excepthook__(type(problem), problem, problem.__traceback__)
        leave(1)
    while text:
        text = text[os.write(RESULT_FD, text):]
    leave(0)


def run_function(name, *signature):
    run(function_lines, name, signature)


def run_class(name, python_name, constructor, methods):
    run(class_lines, name, python_name, constructor, methods)
