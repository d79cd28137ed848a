# class: n^2  data: text  (every round copies the text)
text = input()
out = ""
for c in text:
    out = c + out
print(len(out))
