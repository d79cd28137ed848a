# The ways by a table, reduced after every kind; the fewest coins by a set of amounts as the bits of a number. O(n s).
MODULUS = 1_000_000_007


def number_of_ways(coins, s):
    ways = [1] + [0] * s
    for coin in coins:
        for amount in range(coin, s + 1):
            ways[amount] = (ways[amount] + ways[amount - coin]) % MODULUS
    return ways[s]


def fewest_coins(coins, s):
    reachable = 1
    mask = (2 << s) - 1
    for count in range(s + 1):
        if reachable >> s & 1:
            return count
        reached = 0
        for coin in coins:
            reached |= reachable << coin
        reachable = reached & mask
    return -1


_, s = map(int, input().split())
coins = list(map(int, input().split()))
print(fewest_coins(coins, s), number_of_ways(coins, s))
