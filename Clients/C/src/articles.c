/* Articles and exports. */
#include <stdlib.h>

#include "calls.h"
#include "error.h"

static const char archive[] = "newswire.v1.ArchiveService";

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

newswire_code newswire_undelete_article(
    newswire_client *client, const Newswire__V1__UndeleteArticleRequest *request, newswire_error *error) {
  ProtobufCMessage *response;
  newswire_code code = newswire_call(
      client, archive, "UndeleteArticle", &request->base, &newswire__v1__undelete_article_response__descriptor, &response,
      error);
  protobuf_c_message_free_unpacked(response, NULL);
  return code;
}

newswire_code newswire_purge_articles(
    newswire_client *client, const Newswire__V1__PurgeArticlesRequest *request,
    Newswire__V1__PurgeArticlesResponse **response, newswire_error *error) {
  return newswire_call(
      client, archive, "PurgeArticles", &request->base, &newswire__v1__purge_articles_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_list_audit_entries(
    newswire_client *client, const Newswire__V1__ListAuditEntriesRequest *request,
    Newswire__V1__ListAuditEntriesResponse **response, newswire_error *error) {
  return newswire_call(
      client, "newswire.v1.AdminService", "ListAuditEntries", &request->base,
      &newswire__v1__list_audit_entries_response__descriptor, (ProtobufCMessage **)response, error);
}

struct newswire_export {
  stream call;
};

newswire_code newswire_export_begin(
    newswire_client *client, const Newswire__V1__ExportArticlesRequest *request, newswire_export **export_,
    newswire_error *error) {
  *export_ = calloc(1, sizeof **export_);
  if (*export_ == NULL) return nw_no_memory(error);
  stream *call = &(*export_)->call;
  nw_call_begin(client, call, STREAM_OF_ANSWERS, archive, "ExportArticles", &request->base);
  if (call->error.code == NEWSWIRE_OK) return NEWSWIRE_OK;
  newswire_code code = nw_give_error(&call->error, error);
  newswire_export_close(*export_);
  *export_ = NULL;
  return code;
}

newswire_code newswire_export_next(newswire_export *export_, Newswire__V1__Article **article, newswire_error *error) {
  *article = NULL;
  Newswire__V1__ExportArticlesResponse *response;
  newswire_code code = nw_call_receive(
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
