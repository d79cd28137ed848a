# Wrong: keeps a longest common subsequence, takes out and puts in the rest; never exchanges.
remove, put, exchange = map(int, input().split())
old, new = input(), input()
row = [0] * (len(new) + 1)
for letter in old:
    before, row = row, [0]
    for j, wanted in enumerate(new):
        row.append(before[j] + 1 if letter == wanted else max(before[j + 1], row[j]))
print((len(old) - row[-1]) * remove + (len(new) - row[-1]) * put)
