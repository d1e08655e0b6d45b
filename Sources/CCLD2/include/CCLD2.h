#ifndef NEWSWIRE_CCLD2_H
#define NEWSWIRE_CCLD2_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 (https://github.com/CLD2Owners/cld2) takes a text's language for.
typedef struct {
  /// A static string: a BCP 47 tag, or "un" if the language is unknown. Old codes such as "iw" occur.
  const char *code;
  /// Of the text, 0 to 100.
  int percent;
  /// Whether the language stands out clearly from the next one.
  bool is_reliable;
} ccld2_language;

/// Detects the main language of a text. Thread-safe; reads static tables only.
///
/// - Parameters:
///   - text: valid UTF-8 without markup.
///   - length: its bytes.
ccld2_language ccld2_detect(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
