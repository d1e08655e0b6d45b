#include "CCLD2.h"

#include <cstdio>
#include <string>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

ccld2_language ccld2_detect(const char *text, int length) {
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      text, length, /* is_plain_text */ true, &hints, /* flags */ 0, languages, percents, scores,
      /* resultchunkvector */ nullptr, &text_bytes, &is_reliable);
  return {CLD2::LanguageCode(language), percents[0], is_reliable};
}
