// class: n log n  data: array  (the sort of the C library)
#include <stdio.h>
#include <stdlib.h>
static int order(const void* a, const void* b) {
    const int x = *(const int*)a, y = *(const int*)b;
    return (x > y) - (x < y);
}
int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    int* a = malloc(sizeof(int) * (size_t)n);
    for (int i = 0; i < n; ++i)
        if (scanf("%d", &a[i]) != 1) return 1;
    qsort(a, (size_t)n, sizeof(int), order);
    printf("%d\n", a[n / 2]);
    free(a);
    return 0;
}
