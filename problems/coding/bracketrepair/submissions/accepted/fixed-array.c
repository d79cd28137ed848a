/* The input buffer itself serves as the stack: what has been read may be overwritten. O(n), no
 * second array. */
#include <stdio.h>
#include <string.h>

static char text[200002];

int main(void) {
    if (scanf("%200001s", text) != 1) return 1;
    size_t depth = 0;
    long left = 0;
    for (size_t i = 0; text[i] != '\0'; ++i) {
        const char c = text[i];
        const char partner = c == ')' ? '(' : c == ']' ? '[' : c == '}' ? '{' : '\0';
        if (partner == '\0') {
            text[depth++] = c;
        } else if (depth == 0) {
            ++left;
        } else if (text[--depth] != partner) {
            puts("-1");
            return 0;
        }
    }
    printf("%ld\n", left + (long)depth);
    return 0;
}
