# Wrong: skips equal pralines even when one of them has been taken, so no kind occurs twice.
input()
kinds = sorted(map(int, input().split()))


def extend(start, box):
    print(len(box), *box)
    for i in range(start, len(kinds)):
        if i == 0 or kinds[i] != kinds[i - 1]:
            extend(i + 1, box + [kinds[i]])


extend(0, [])
