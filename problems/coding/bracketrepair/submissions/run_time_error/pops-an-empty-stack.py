# Crashes: pops without asking whether anything is on the stack.
partner = {")": "(", "]": "[", "}": "{"}
waiting = []
possible = True
for bracket in input():
    if bracket not in partner:
        waiting.append(bracket)
    elif waiting.pop() != partner[bracket]:
        possible = False
        break
print(len(waiting) if possible else -1)
