# Wrong: sorts the kinds as text, so that 10 comes before 9.
input()
kinds = sorted(input().split())


def extend(start, box):
    print(len(box), *box)
    for i in range(start, len(kinds)):
        if i == start or kinds[i] != kinds[i - 1]:
            extend(i + 1, box + [kinds[i]])


extend(0, [])
