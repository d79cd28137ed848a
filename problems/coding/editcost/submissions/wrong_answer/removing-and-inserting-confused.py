# Wrong: takes the price of putting in for taking out, and the other way round.
put, remove, exchange = map(int, input().split())
old, new = input(), input()
row = [j * put for j in range(len(new) + 1)]
for letter in old:
    before, row = row, [row[0] + remove]
    for j, wanted in enumerate(new):
        kept = before[j] if letter == wanted else before[j] + exchange
        row.append(min(before[j + 1] + remove, row[j] + put, kept))
print(row[-1])
