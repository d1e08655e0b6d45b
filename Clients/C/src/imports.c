/* Imports. */
#include <stdlib.h>

#include "calls.h"
#include "error.h"

static const char archive[] = "newswire.v1.ArchiveService";

struct newswire_import {
  stream call;
  bool explain;
  // Sent with the first page.
  Newswire__V1__FieldMapping **fields;
  size_t field_count;
};

newswire_code newswire_import_begin(
    newswire_client *client, bool explain, newswire_import **import, newswire_error *error) {
  *import = calloc(1, sizeof **import);
  if (*import == NULL) return nw_no_memory(error);
  stream *call = &(*import)->call;
  nw_call_begin(client, call, STREAM_OF_REQUESTS, archive, "ImportPages", NULL);
  (*import)->explain = explain;
  if (call->error.code == NEWSWIRE_OK) return NEWSWIRE_OK;
  newswire_code code = nw_give_error(&call->error, error);
  newswire_import_cancel(*import);
  *import = NULL;
  return code;
}

void newswire_import_map(newswire_import *import, Newswire__V1__FieldMapping **fields, size_t count) {
  import->fields = fields;
  import->field_count = count;
}

newswire_code newswire_import_page(
    newswire_import *import, const char *name, const Newswire__V1__RecordPosition *record, const void *content,
    size_t size, newswire_error *error) {
  // A message holds a part of the content, and the first one the page's name beside it.
  const size_t room = WIRE_MAX_MESSAGE - (64 << 10);
  size_t start = 0;
  do {
    size_t length = size - start < room ? size - start : room;
    Newswire__V1__ImportPagesRequest request = NEWSWIRE__V1__IMPORT_PAGES_REQUEST__INIT;
    if (start == 0) {
      request.explain = import->explain;
      if (name != NULL) request.page = (char *)name;
      request.record = (Newswire__V1__RecordPosition *)record;
      request.field_map = import->fields;
      request.n_field_map = import->field_count;
      import->field_count = 0;
    }
    request.content = (ProtobufCBinaryData){.len = length, .data = (uint8_t *)content + start};
    start += length;
    request.continues = start < size;
    if (!nw_call_send(&import->call, &request.base)) {
      if (import->call.error.code != NEWSWIRE_OK) return nw_give_error(&import->call.error, error);
      return nw_set_error(error, NEWSWIRE_INTERNAL, NULL, "the daemon ended the import before it had all pages");
    }
  } while (start < size);
  return NEWSWIRE_OK;
}

newswire_code newswire_import_finish(
    newswire_import *import, Newswire__V1__ImportPagesResponse **response, newswire_error *error) {
  nw_call_finish(&import->call);
  newswire_code code = nw_call_receive(
      &import->call, &newswire__v1__import_pages_response__descriptor, (ProtobufCMessage **)response, error);
  newswire_import_cancel(import);
  return code;
}

void newswire_import_cancel(newswire_import *import) {
  if (import == NULL) return;
  nw_call_end(&import->call);
  free(import);
}
