# Crashes: recursion as deep as the longest chain of rules, beyond Python's default limit.
import sys


def main():
    n, _, *numbers = map(int, sys.stdin.buffer.read().split())
    opens = [[] for _ in range(n + 1)]
    for a, b in zip(numbers[::2], numbers[1::2]):
        opens[a].append(b)
    state = ["fresh"] * (n + 1)
    left = []

    def visit(course):
        if state[course] == "open":
            return False
        if state[course] == "fresh":
            state[course] = "open"
            if not all(visit(later) for later in opens[course]):
                return False
            state[course] = "closed"
            left.append(course)
        return True

    possible = all(visit(course) for course in range(1, n + 1))
    print(*reversed(left) if possible else ["impossible"])


main()
