# Crashes: one level of recursion for every coin in the payment.
from functools import lru_cache

n, s = map(int, input().split())
coins = sorted(map(int, input().split()), reverse=True)


@lru_cache(None)
def fewest(amount):
    if amount == 0:
        return 0
    return 1 + min((fewest(amount - coin) for coin in coins if coin <= amount), default=10**6)


ways = [1] + [0] * s
for coin in coins:
    for amount in range(coin, s + 1):
        ways[amount] = (ways[amount] + ways[amount - coin]) % 1_000_000_007
print(fewest(s) if fewest(s) < 10**6 else -1, ways[s])
