# class: 2^n  data: array  (exponential, though its base is 1.6)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(int(input())))
