import sys


def main():
    from sklearn.linear_model import LogisticRegression

    print(LogisticRegression, sys.argv)


main()
