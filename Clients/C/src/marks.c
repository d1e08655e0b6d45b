/* Revisions, tags and notes. */
#include "calls.h"
#include "error.h"

static const char archive[] = "newswire.v1.ArchiveService";
static const char marks[] = "newswire.v1.MarkService";

newswire_code newswire_list_revisions(
    newswire_client *client, const Newswire__V1__ListRevisionsRequest *request,
    Newswire__V1__ListRevisionsResponse **response, newswire_error *error) {
  return newswire_call(
      client, archive, "ListRevisions", &request->base, &newswire__v1__list_revisions_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_tag_articles(
    newswire_client *client, const Newswire__V1__TagArticlesRequest *request, Newswire__V1__TagArticlesResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, marks, "TagArticles", &request->base, &newswire__v1__tag_articles_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_untag_articles(
    newswire_client *client, const Newswire__V1__UntagArticlesRequest *request,
    Newswire__V1__UntagArticlesResponse **response, newswire_error *error) {
  return newswire_call(
      client, marks, "UntagArticles", &request->base, &newswire__v1__untag_articles_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_set_note(
    newswire_client *client, const Newswire__V1__SetNoteRequest *request, newswire_error *error) {
  ProtobufCMessage *response;
  newswire_code code = newswire_call(
      client, marks, "SetNote", &request->base, &newswire__v1__set_note_response__descriptor, &response, error);
  protobuf_c_message_free_unpacked(response, NULL);
  return code;
}

newswire_code newswire_list_collections(
    newswire_client *client, Newswire__V1__ListCollectionsResponse **response, newswire_error *error) {
  Newswire__V1__ListCollectionsRequest request = NEWSWIRE__V1__LIST_COLLECTIONS_REQUEST__INIT;
  return newswire_call(
      client, marks, "ListCollections", &request.base, &newswire__v1__list_collections_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_add_name_alias(
    newswire_client *client, const Newswire__V1__AddNameAliasRequest *request,
    Newswire__V1__AddNameAliasResponse **response, newswire_error *error) {
  return newswire_call(
      client, marks, "AddNameAlias", &request->base, &newswire__v1__add_name_alias_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_remove_name_alias(
    newswire_client *client, const Newswire__V1__RemoveNameAliasRequest *request, newswire_error *error) {
  ProtobufCMessage *response;
  newswire_code code = newswire_call(
      client, marks, "RemoveNameAlias", &request->base, &newswire__v1__remove_name_alias_response__descriptor, &response,
      error);
  protobuf_c_message_free_unpacked(response, NULL);
  return code;
}

newswire_code newswire_list_name_aliases(
    newswire_client *client, Newswire__V1__ListNameAliasesResponse **response, newswire_error *error) {
  Newswire__V1__ListNameAliasesRequest request = NEWSWIRE__V1__LIST_NAME_ALIASES_REQUEST__INIT;
  return newswire_call(
      client, marks, "ListNameAliases", &request.base, &newswire__v1__list_name_aliases_response__descriptor,
      (ProtobufCMessage **)response, error);
}
