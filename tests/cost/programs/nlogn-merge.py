# class: n log n  data: array  (recursive, by slices)
def merged(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def merge_sort(a):
    if len(a) < 2:
        return a
    middle = len(a) // 2
    return merged(merge_sort(a[:middle]), merge_sort(a[middle:]))


input()
print(merge_sort(list(map(int, input().split())))[0])
