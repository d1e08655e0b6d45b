/* Setting errors. Inside the library only. */
#ifndef NEWSWIRE_ERROR_H
#define NEWSWIRE_ERROR_H

#include "newswire.h"

/* Sets an error's parts; `error` and `cause` may be NULL. Returns the code. */
newswire_code nw_set_error(newswire_error *error, newswire_code code, const char *cause, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Copies text, shortened at a character's end where it is too long. */
void nw_copy_text(char *target, size_t capacity, const char *text);

/* Hands an error on, if it is wanted. Returns its code. */
newswire_code nw_give_error(const newswire_error *from, newswire_error *error);

newswire_code nw_no_memory(newswire_error *error);

#endif
