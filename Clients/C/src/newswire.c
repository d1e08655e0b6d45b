/* The functions of newswire.h. */
#define _POSIX_C_SOURCE 200809L
#include "newswire.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "grpc/health/v1/health.pb-c.h"
#include "wire.h"

static const char archive[] = "newswire.v1.ArchiveService";

struct newswire_export {
  stream call;
};

struct newswire_import {
  stream call;
  bool explain;
};

/* Errors */

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

static newswire_code give_error(const newswire_error *from, newswire_error *error) {
  if (error != NULL) *error = *from;
  return from->code;
}

static newswire_code no_memory(newswire_error *error) {
  return nw_set_error(error, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "there is no memory");
}

/* The connection */

newswire_code newswire_connect(const char *socket, int64_t wait, newswire_client **client, newswire_error *error) {
  *client = NULL;
  newswire_client *made = calloc(1, sizeof *made);
  if (made == NULL) return no_memory(error);
  newswire_code code = nw_socket_connect(socket, wait, &made->socket, error);
  if (code != NEWSWIRE_OK) {
    free(made);
    return code;
  }
  nw_wire_open(made);
  *client = made;
  return NEWSWIRE_OK;
}

void newswire_close(newswire_client *client) {
  if (client == NULL) return;
  close(client->socket);
  free(client->in.bytes);
  free(client->out.bytes);
  free(client);
}

bool newswire_is_connected(const newswire_client *client) { return client->lost.code == NEWSWIRE_OK; }

void newswire_set_timeout(newswire_client *client, int64_t timeout) { client->timeout = timeout > 0 ? timeout : 0; }

/* Unary calls */

/* Waits for a call's next message and decodes it. NULL at the end of the stream, or with an error. */
static newswire_code receive(
    stream *call, const ProtobufCMessageDescriptor *type, ProtobufCMessage **response, newswire_error *error) {
  *response = NULL;
  message *answer = nw_call_next(call);
  if (answer == NULL) return call->error.code == NEWSWIRE_OK ? NEWSWIRE_OK : give_error(&call->error, error);
  *response = protobuf_c_message_unpack(type, NULL, answer->size, answer->bytes);
  free(answer);
  if (*response != NULL) return NEWSWIRE_OK;
  return nw_set_error(error, NEWSWIRE_INTERNAL, NULL, "the daemon's answer does not decode as a %s", type->name);
}

newswire_code newswire_call(
    newswire_client *client, const char *service, const char *method, const ProtobufCMessage *request,
    const ProtobufCMessageDescriptor *type, ProtobufCMessage **response, newswire_error *error) {
  stream call;
  nw_call_begin(client, &call, STREAM_UNARY, service, method, request);
  newswire_code code = receive(&call, type, response, error);
  nw_call_end(&call);
  return code;
}

newswire_code newswire_get_article(
    newswire_client *client, const Newswire__V1__GetArticleRequest *request, Newswire__V1__GetArticleResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "GetArticle", &request->base, &newswire__v1__get_article_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_batch_get_articles(
    newswire_client *client, const Newswire__V1__BatchGetArticlesRequest *request,
    Newswire__V1__BatchGetArticlesResponse **response, newswire_error *error) {
  return newswire_call(
      client, archive, "BatchGetArticles", &request->base, &newswire__v1__batch_get_articles_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_list_articles(
    newswire_client *client, const Newswire__V1__ListArticlesRequest *request,
    Newswire__V1__ListArticlesResponse **response, newswire_error *error) {
  return newswire_call(
      client, archive, "ListArticles", &request->base, &newswire__v1__list_articles_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_delete_article(
    newswire_client *client, const Newswire__V1__DeleteArticleRequest *request, newswire_error *error) {
  ProtobufCMessage *response;
  newswire_code code = newswire_call(
      client, archive, "DeleteArticle", &request->base, &newswire__v1__delete_article_response__descriptor, &response,
      error);
  protobuf_c_message_free_unpacked(response, NULL);
  return code;
}

newswire_code newswire_search(
    newswire_client *client, const Newswire__V1__SearchRequest *request, Newswire__V1__SearchResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "Search", &request->base, &newswire__v1__search_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_count(
    newswire_client *client, const Newswire__V1__CountRequest *request, Newswire__V1__CountResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "Count", &request->base, &newswire__v1__count_response__descriptor, (ProtobufCMessage **)response,
      error);
}

newswire_code newswire_get_status(
    newswire_client *client, Newswire__V1__GetStatusResponse **response, newswire_error *error) {
  Newswire__V1__GetStatusRequest request = NEWSWIRE__V1__GET_STATUS_REQUEST__INIT;
  return newswire_call(
      client, archive, "GetStatus", &request.base, &newswire__v1__get_status_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_check_health(newswire_client *client, const char *service, bool *serves, newswire_error *error) {
  Grpc__Health__V1__HealthCheckRequest request = GRPC__HEALTH__V1__HEALTH_CHECK_REQUEST__INIT;
  if (service != NULL) request.service = (char *)service;
  Grpc__Health__V1__HealthCheckResponse *response;
  newswire_code code = newswire_call(
      client, "grpc.health.v1.Health", "Check", &request.base, &grpc__health__v1__health_check_response__descriptor,
      (ProtobufCMessage **)&response, error);
  *serves =
      response != NULL && response->status == GRPC__HEALTH__V1__HEALTH_CHECK_RESPONSE__SERVING_STATUS__SERVING;
  if (response != NULL) grpc__health__v1__health_check_response__free_unpacked(response, NULL);
  return code;
}

/* Exports */

newswire_code newswire_export_begin(
    newswire_client *client, const Newswire__V1__ExportArticlesRequest *request, newswire_export **export_,
    newswire_error *error) {
  *export_ = calloc(1, sizeof **export_);
  if (*export_ == NULL) return no_memory(error);
  stream *call = &(*export_)->call;
  nw_call_begin(client, call, STREAM_OF_ANSWERS, archive, "ExportArticles", &request->base);
  if (call->error.code == NEWSWIRE_OK) return NEWSWIRE_OK;
  newswire_code code = give_error(&call->error, error);
  newswire_export_close(*export_);
  *export_ = NULL;
  return code;
}

newswire_code newswire_export_next(newswire_export *export_, Newswire__V1__Article **article, newswire_error *error) {
  *article = NULL;
  Newswire__V1__ExportArticlesResponse *response;
  newswire_code code = receive(
      &export_->call, &newswire__v1__export_articles_response__descriptor, (ProtobufCMessage **)&response, error);
  if (response == NULL) return code;
  *article = response->article;
  response->article = NULL;
  newswire__v1__export_articles_response__free_unpacked(response, NULL);
  if (*article != NULL) return NEWSWIRE_OK;
  return nw_set_error(error, NEWSWIRE_INTERNAL, NULL, "the daemon sent an export's message without an article");
}

void newswire_export_close(newswire_export *export_) {
  if (export_ == NULL) return;
  nw_call_end(&export_->call);
  free(export_);
}

/* Imports */

newswire_code newswire_import_begin(
    newswire_client *client, bool explain, newswire_import **import, newswire_error *error) {
  *import = calloc(1, sizeof **import);
  if (*import == NULL) return no_memory(error);
  stream *call = &(*import)->call;
  nw_call_begin(client, call, STREAM_OF_REQUESTS, archive, "ImportPages", NULL);
  (*import)->explain = explain;
  if (call->error.code == NEWSWIRE_OK) return NEWSWIRE_OK;
  newswire_code code = give_error(&call->error, error);
  newswire_import_cancel(*import);
  *import = NULL;
  return code;
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
    }
    request.content = (ProtobufCBinaryData){.len = length, .data = (uint8_t *)content + start};
    start += length;
    request.continues = start < size;
    if (!nw_call_send(&import->call, &request.base)) {
      if (import->call.error.code != NEWSWIRE_OK) return give_error(&import->call.error, error);
      return nw_set_error(error, NEWSWIRE_INTERNAL, NULL, "the daemon ended the import before it had all pages");
    }
  } while (start < size);
  return NEWSWIRE_OK;
}

newswire_code newswire_import_finish(
    newswire_import *import, Newswire__V1__ImportPagesResponse **response, newswire_error *error) {
  nw_call_finish(&import->call);
  newswire_code code = receive(
      &import->call, &newswire__v1__import_pages_response__descriptor, (ProtobufCMessage **)response, error);
  newswire_import_cancel(import);
  return code;
}

void newswire_import_cancel(newswire_import *import) {
  if (import == NULL) return;
  nw_call_end(&import->call);
  free(import);
}
