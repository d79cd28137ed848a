# The table of beginnings, one row at a time. O(nm) time, O(m) memory.
def least_cost(remove, put, exchange, old, new):
    row = [j * put for j in range(len(new) + 1)]
    for letter in old:
        before, row = row, [row[0] + remove]
        for j, wanted in enumerate(new):
            kept = before[j] if letter == wanted else before[j] + exchange
            row.append(min(before[j + 1] + remove, row[j] + put, kept))
    return row[-1]


print(least_cost(*map(int, input().split()), input(), input()))
