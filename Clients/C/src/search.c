/* Searches and counts. */
#include "newswire.h"

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
