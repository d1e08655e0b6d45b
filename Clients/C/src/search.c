/* Searches and counts. */
#include <stdlib.h>

#include "calls.h"
#include "error.h"

static const char archive[] = "newswire.v1.ArchiveService";

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

newswire_code newswire_count_facets(
    newswire_client *client, const Newswire__V1__CountFacetsRequest *request, Newswire__V1__CountFacetsResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "CountFacets", &request->base, &newswire__v1__count_facets_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_count_timeline(
    newswire_client *client, const Newswire__V1__CountTimelineRequest *request, Newswire__V1__CountTimelineResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "CountTimeline", &request->base, &newswire__v1__count_timeline_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_suggest_words(
    newswire_client *client, const Newswire__V1__SuggestWordsRequest *request, Newswire__V1__SuggestWordsResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "SuggestWords", &request->base, &newswire__v1__suggest_words_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_find_related(
    newswire_client *client, const Newswire__V1__FindRelatedRequest *request, Newswire__V1__FindRelatedResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "FindRelated", &request->base, &newswire__v1__find_related_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_compare_timelines(
    newswire_client *client, const Newswire__V1__CompareTimelinesRequest *request, Newswire__V1__CompareTimelinesResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "CompareTimelines", &request->base, &newswire__v1__compare_timelines_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_search_quotes(
    newswire_client *client, const Newswire__V1__SearchQuotesRequest *request, Newswire__V1__SearchQuotesResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "SearchQuotes", &request->base, &newswire__v1__search_quotes_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_count_quotes(
    newswire_client *client, const Newswire__V1__CountQuotesRequest *request, Newswire__V1__CountQuotesResponse **response,
    newswire_error *error) {
  return newswire_call(
      client, archive, "CountQuotes", &request->base, &newswire__v1__count_quotes_response__descriptor,
      (ProtobufCMessage **)response, error);
}

struct newswire_batch {
  stream call;
};

newswire_code newswire_batch_begin(
    newswire_client *client, const Newswire__V1__BatchSearchRequest *request, newswire_batch **batch,
    newswire_error *error) {
  *batch = calloc(1, sizeof **batch);
  if (*batch == NULL) return nw_no_memory(error);
  stream *call = &(*batch)->call;
  nw_call_begin(client, call, STREAM_OF_ANSWERS, archive, "BatchSearch", &request->base);
  if (call->error.code == NEWSWIRE_OK) return NEWSWIRE_OK;
  newswire_code code = nw_give_error(&call->error, error);
  newswire_batch_close(*batch);
  *batch = NULL;
  return code;
}

newswire_code newswire_batch_next(
    newswire_batch *batch, Newswire__V1__BatchSearchResponse **answer, newswire_error *error) {
  *answer = NULL;
  return nw_call_receive(
      &batch->call, &newswire__v1__batch_search_response__descriptor, (ProtobufCMessage **)answer, error);
}

void newswire_batch_close(newswire_batch *batch) {
  if (batch == NULL) return;
  nw_call_end(&batch->call);
  free(batch);
}
