# Keeps people as sets of addresses; every new account is compared with all of them. O(n^2).
import sys

people = []  # (first account, name, set of addresses)
for i, line in enumerate(sys.stdin.read().split("\n")[1:-1]):
    name, *addresses = line.split()
    mine = (i, name, set(addresses))
    others = []
    for person in people:
        if person[2].isdisjoint(mine[2]):
            others.append(person)
        else:
            mine = (min(mine[0], person[0]), name, mine[2] | person[2])
    people = others + [mine]
_, name, addresses = min(people, key=lambda person: (-len(person[2]), person[0]))
print(len(people))
print(name, *sorted(addresses))
