# Crashes: walks from account to account by recursion.
import sys

accounts = [line.split() for line in sys.stdin.read().split("\n")[1:-1]]
holders = {}
for i, (_, *addresses) in enumerate(accounts):
    for address in addresses:
        holders.setdefault(address, []).append(i)
seen = set()


def visit(i, found):
    seen.add(i)
    found.update(accounts[i][1:])
    for address in accounts[i][1:]:
        for other in holders[address]:
            if other not in seen:
                visit(other, found)
    return found


people = [(accounts[i][0], visit(i, set())) for i in range(len(accounts)) if i not in seen]
name, addresses = max(people, key=lambda person: len(person[1]))
print(len(people))
print(name, *sorted(addresses))
