from collections import deque


def longest_calm(temperatures: list[int], swing: int) -> int:
    """The length of the longest stretch of minutes whose temperatures lie at most `swing` apart."""
    highest = deque()  # minutes; their temperatures fall
    lowest = deque()  # minutes; their temperatures rise
    best = 0
    begin = 0
    for end, now in enumerate(temperatures):
        while highest and temperatures[highest[-1]] <= now:
            highest.pop()
        while lowest and temperatures[lowest[-1]] >= now:
            lowest.pop()
        highest.append(end)
        lowest.append(end)
        if temperatures[highest[0]] - temperatures[lowest[0]] > swing:
            if highest[0] == begin:
                highest.popleft()
            if lowest[0] == begin:
                lowest.popleft()
            begin += 1
        best = max(best, end - begin + 1)
    return best
