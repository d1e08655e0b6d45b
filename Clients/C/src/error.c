#define _POSIX_C_SOURCE 200809L
#include "error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *newswire_code_name(newswire_code code) {
  static const char *const names[] = {
      "OK",
      "CANCELLED",
      "UNKNOWN",
      "INVALID_ARGUMENT",
      "DEADLINE_EXCEEDED",
      "NOT_FOUND",
      "ALREADY_EXISTS",
      "PERMISSION_DENIED",
      "RESOURCE_EXHAUSTED",
      "FAILED_PRECONDITION",
      "ABORTED",
      "OUT_OF_RANGE",
      "UNIMPLEMENTED",
      "INTERNAL",
      "UNAVAILABLE",
      "DATA_LOSS",
      "UNAUTHENTICATED",
  };
  return code >= 0 && (size_t)code < sizeof names / sizeof names[0] ? names[code] : NULL;
}

void nw_copy_text(char *target, size_t capacity, const char *text) {
  size_t length = strnlen(text, capacity);
  if (length == capacity) {
    // Back to the first byte of the character that does not fit.
    length--;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) length--;
  }
  memcpy(target, text, length);
  target[length] = '\0';
}

newswire_code nw_set_error(newswire_error *error, newswire_code code, const char *cause, const char *format, ...) {
  if (error == NULL) return code;
  memset(error, 0, sizeof *error);
  error->code = code;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error->message, sizeof error->message, format, arguments);
  va_end(arguments);
  if (cause != NULL) nw_copy_text(error->cause, sizeof error->cause, cause);
  return code;
}

newswire_code nw_give_error(const newswire_error *from, newswire_error *error) {
  if (error != NULL) *error = *from;
  return from->code;
}

newswire_code nw_no_memory(newswire_error *error) {
  return nw_set_error(error, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "there is no memory");
}
