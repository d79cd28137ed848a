# A generator that builds the boxes in order; of equal pralines only the first may come next. O(boxes * n).
def boxes(kinds, start, box):
    yield box
    for i in range(start, len(kinds)):
        if i == start or kinds[i] != kinds[i - 1]:
            yield from boxes(kinds, i + 1, box + [kinds[i]])


input()
for box in boxes(sorted(map(int, input().split())), 0, []):
    print(len(box), *box)
