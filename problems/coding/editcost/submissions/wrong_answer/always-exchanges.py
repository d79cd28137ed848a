# Wrong: exchanges letters place by place; only what is left over is taken out or put in.
remove, put, exchange = map(int, input().split())
old, new = input(), input()
cost = sum(exchange for a, b in zip(old, new) if a != b)
print(cost + max(0, len(old) - len(new)) * remove + max(0, len(new) - len(old)) * put)
