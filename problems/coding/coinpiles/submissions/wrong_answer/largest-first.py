# Wrong: pays with the largest coin that fits, as a cashier would.
n, s = map(int, input().split())
coins = sorted(map(int, input().split()), reverse=True)
ways = [1] + [0] * s
for coin in coins:
    for amount in range(coin, s + 1):
        ways[amount] = (ways[amount] + ways[amount - coin]) % 1_000_000_007
fewest, rest = 0, s
for coin in coins:
    fewest += rest // coin
    rest %= coin
print(fewest if rest == 0 else -1, ways[s])
