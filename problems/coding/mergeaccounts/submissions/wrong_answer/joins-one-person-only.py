# Wrong: a new account joins the first person it shares an address with, and no further one.
import sys

people = []
owner = {}
for line in sys.stdin.read().split("\n")[1:-1]:
    name, *addresses = line.split()
    found = next((owner[address] for address in addresses if address in owner), None)
    if found is None:
        found = len(people)
        people.append((name, set()))
    people[found][1].update(addresses)
    for address in addresses:
        owner.setdefault(address, found)
name, addresses = max(people, key=lambda person: len(person[1]))
print(len(people))
print(name, *sorted(addresses))
