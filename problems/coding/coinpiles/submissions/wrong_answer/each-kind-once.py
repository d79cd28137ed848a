# Wrong: goes through the amounts downwards, so every kind is used at most once.
n, s = map(int, input().split())
fewest = [0] + [s + 1] * s
ways = [1] + [0] * s
for coin in map(int, input().split()):
    for amount in range(s, coin - 1, -1):
        fewest[amount] = min(fewest[amount], fewest[amount - coin] + 1)
        ways[amount] = (ways[amount] + ways[amount - coin]) % 1_000_000_007
print(-1 if fewest[s] > s else fewest[s], ways[s])
