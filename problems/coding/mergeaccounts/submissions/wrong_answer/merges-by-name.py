# Wrong: takes all accounts of one name for one person.
import sys

people = {}
for line in sys.stdin.read().split("\n")[1:-1]:
    name, *addresses = line.split()
    people.setdefault(name, set()).update(addresses)
name = max(people, key=lambda person: len(people[person]))
print(len(people))
print(name, *sorted(people[name]))
