// Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation. Nothing of it is needed here: with the
// switch undone, the headers below leave it out (only `xmlCharEncodingHandler`, which is not used, differs).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/// Frees what libxml2 allocated: `xmlFree` itself is a variable, which Swift cannot call safely.
static inline void newswire_xml_free(xmlChar *text) {
  xmlFree(text);
}
