# Wrong: takes every day that is above the last one taken.
input()
chart = []
for amount in map(int, input().split()):
    if not chart or amount > chart[-1]:
        chart.append(amount)
print(len(chart), chart[-1])
