import sys


def read():
    lines = sys.stdin.read().split("\n")
    train, test = map(int, lines[0].split())
    rows = [line.split(",") for line in lines[2 : 2 + train]]
    unseen = [line.split(",") for line in lines[3 + train : 3 + train + test]]
    return rows, unseen


rows, unseen = read()
for _ in rows + unseen:
    print(0.3)
