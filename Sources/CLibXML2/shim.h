// Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation. Nothing of it is needed here: with the
// switch undone, the headers below leave it out (only `xmlCharEncodingHandler`, which is not used, differs).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
