# Wrong: adds up without the modulus and takes the last 32 bits, as an int would.
n, s = map(int, input().split())
fewest = [0] + [s + 1] * s
ways = [1] + [0] * s
for coin in map(int, input().split()):
    for amount in range(coin, s + 1):
        fewest[amount] = min(fewest[amount], fewest[amount - coin] + 1)
        ways[amount] = (ways[amount] + ways[amount - coin]) % 2**32
print(-1 if fewest[s] > s else fewest[s], ways[s])
