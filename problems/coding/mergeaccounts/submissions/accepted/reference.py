# Joins every account with the first account that had the address: union-find. O(input) expected.
import sys


def find(group, account):
    while group[account] != account:
        group[account] = group[group[account]]
        account = group[account]
    return account


def merge(accounts):
    group = list(range(len(accounts)))
    owner = {}
    for i, (_, *addresses) in enumerate(accounts):
        for address in addresses:
            one, other = sorted((find(group, i), find(group, owner.setdefault(address, i))))
            group[other] = one
    merged = {}
    for address, account in owner.items():
        merged.setdefault(find(group, account), []).append(address)
    best = min(merged, key=lambda root: (-len(merged[root]), root))
    return len(merged), accounts[best][0], sorted(merged[best])


def main():
    accounts = [line.split() for line in sys.stdin.read().split("\n")[1:-1]]
    people, name, addresses = merge(accounts)
    print(people)
    print(name, *addresses)


main()
