# Wrong: an address that occurs in two accounts, or twice in one, is counted and printed twice.
import sys

accounts = [line.split() for line in sys.stdin.read().split("\n")[1:-1]]
group = list(range(len(accounts)))
owner = {}


def find(i):
    while group[i] != i:
        group[i] = group[group[i]]
        i = group[i]
    return i


for i, (_, *addresses) in enumerate(accounts):
    for address in addresses:
        one, other = sorted((find(i), find(owner.setdefault(address, i))))
        group[other] = one
lists = {}
for i, (_, *addresses) in enumerate(accounts):
    lists.setdefault(find(i), []).extend(addresses)
best = max(lists, key=lambda root: len(lists[root]))
print(len(lists))
print(accounts[best][0], *sorted(lists[best]))
