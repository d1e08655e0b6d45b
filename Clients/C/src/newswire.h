/* Client of the Newswire news archive.
 *
 *     newswire_client *client;
 *     newswire_error error;
 *     if (newswire_connect(NULL, 0, &client, &error) != NEWSWIRE_OK) {
 *       fprintf(stderr, "%s\n", error.message);
 *       return 1;
 *     }
 *     Newswire__V1__QueryInput query = NEWSWIRE__V1__QUERY_INPUT__INIT;
 *     query.form_case = NEWSWIRE__V1__QUERY_INPUT__FORM_TEXT;
 *     query.text = "border w/5 syria";
 *     Newswire__V1__SearchRequest request = NEWSWIRE__V1__SEARCH_REQUEST__INIT;
 *     request.query = &query;
 *     Newswire__V1__SearchResponse *response;
 *     if (newswire_search(client, &request, &response, &error) == NEWSWIRE_OK) {
 *       for (size_t i = 0; i < response->n_hits; i++) puts(response->hits[i]->headline);
 *       newswire__v1__search_response__free_unpacked(response, NULL);
 *     }
 *     newswire_close(client);
 *
 * Threads: a client, with its exports, batches and imports, is used by one thread at a time. Different clients are independent: the library
 * has no global state, starts no thread, handles no signal and raises none (a lost connection is an error, not a SIGPIPE).
 *
 * Errors: a function that can fail returns a code, NEWSWIRE_OK for success, and fills `error` if it fails and `error` is not NULL.
 * What it gives back through pointers is set to NULL first, so that it may be looked at after a failure.
 *
 * Memory: messages that are given back belong to the caller, who frees them with their `…__free_unpacked(message, NULL)`.
 */
#ifndef NEWSWIRE_H
#define NEWSWIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <newswire/v1/admin_service.pb-c.h>
#include <newswire/v1/archive_service.pb-c.h>
#include <newswire/v1/mark_service.pb-c.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A google.rpc.Code. The list is open: the daemon may send a number that is not here. */
typedef int32_t newswire_code;

enum {
  NEWSWIRE_OK = 0,
  NEWSWIRE_CANCELLED = 1,
  NEWSWIRE_UNKNOWN = 2,
  NEWSWIRE_INVALID_ARGUMENT = 3,
  NEWSWIRE_DEADLINE_EXCEEDED = 4,
  NEWSWIRE_NOT_FOUND = 5,
  NEWSWIRE_ALREADY_EXISTS = 6,
  NEWSWIRE_PERMISSION_DENIED = 7,
  NEWSWIRE_RESOURCE_EXHAUSTED = 8,
  NEWSWIRE_FAILED_PRECONDITION = 9,
  NEWSWIRE_ABORTED = 10,
  NEWSWIRE_OUT_OF_RANGE = 11,
  NEWSWIRE_UNIMPLEMENTED = 12,
  NEWSWIRE_INTERNAL = 13,
  NEWSWIRE_UNAVAILABLE = 14,
  NEWSWIRE_DATA_LOSS = 15,
  NEWSWIRE_UNAUTHENTICATED = 16
};

/* What went wrong. Texts that are too long are shortened, at a character's end. */
typedef struct newswire_error {
  newswire_code code;
  /* What was wrong, where, and what to do about it. */
  char message[1024];
  /* The error beneath in its own words; empty if absent. */
  char cause[256];
  /* What programs may want to distinguish, such as "LIMIT_EXCEEDED"; empty if the daemon does not say. */
  char reason[64];
  /* The first field of the request that is to blame, such as "page_size"; empty if none is. */
  char field[128];
} newswire_error;

/* Such as "NOT_FOUND"; NULL for a code that is not listed. */
const char *newswire_code_name(newswire_code code);

/* A connection to a daemon. */
typedef struct newswire_client newswire_client;

/* Connects to the daemon.
 *
 * socket: the path of its socket; NULL for $NEWSWIRE_SOCKET, $XDG_RUNTIME_DIR/newswire/newswire.sock or
 *   /run/newswire/newswire.sock.
 * wait: milliseconds to wait for a daemon that is not there yet; 0 to fail at once with NEWSWIRE_UNAVAILABLE.
 */
newswire_code newswire_connect(const char *socket, int64_t wait, newswire_client **client, newswire_error *error);

/* Closes the connection; NULL is allowed. The client's exports and imports must have been closed before. */
void newswire_close(newswire_client *client);

/* Whether the connection stood when it was last used. Calls on a client that has lost it fail with NEWSWIRE_UNAVAILABLE; close it
 * and connect again. */
bool newswire_is_connected(const newswire_client *client);

/* The milliseconds that each call begun from now on may take, an export or import as a whole; 0, as at first, for as long as it
 * takes. A call that takes longer ends with NEWSWIRE_DEADLINE_EXCEEDED, here and in the daemon; the client remains good. */
void newswire_set_timeout(newswire_client *client, int64_t timeout);

/* Articles */

/* The article with an id: its current revision, or the one asked for. NEWSWIRE_NOT_FOUND with the reason "ARTICLE_NOT_FOUND" or
 * "REVISION_NOT_FOUND" if there is none. */
newswire_code newswire_get_article(
    newswire_client *client, const Newswire__V1__GetArticleRequest *request, Newswire__V1__GetArticleResponse **response,
    newswire_error *error);

/* The current revisions of up to 1,000 articles, and the ids that are not in the archive. */
newswire_code newswire_batch_get_articles(
    newswire_client *client, const Newswire__V1__BatchGetArticlesRequest *request,
    Newswire__V1__BatchGetArticlesResponse **response, newswire_error *error);

/* The articles that match, in the order of their import, a page at a time: pass `next_page_token` of one response as `page_token` of
 * the next request until it is empty. */
newswire_code newswire_list_articles(
    newswire_client *client, const Newswire__V1__ListArticlesRequest *request,
    Newswire__V1__ListArticlesResponse **response, newswire_error *error);

/* Takes an article out of every search and listing; its page stays. NEWSWIRE_NOT_FOUND if there is none with this id. */
newswire_code newswire_delete_article(
    newswire_client *client, const Newswire__V1__DeleteArticleRequest *request, newswire_error *error);

/* The revisions of an article, the first one first; or without an id those of all articles that came in during a period, a page at a
 * time (`page_token`). NEWSWIRE_NOT_FOUND if there is no such article. */
newswire_code newswire_list_revisions(
    newswire_client *client, const Newswire__V1__ListRevisionsRequest *request,
    Newswire__V1__ListRevisionsResponse **response, newswire_error *error);

/* Tags and notes, which are kept with the user who gave them */

/* Puts a tag on articles: those named and those that match, at most 10,000. */
newswire_code newswire_tag_articles(
    newswire_client *client, const Newswire__V1__TagArticlesRequest *request, Newswire__V1__TagArticlesResponse **response,
    newswire_error *error);

/* Takes a tag off articles. */
newswire_code newswire_untag_articles(
    newswire_client *client, const Newswire__V1__UntagArticlesRequest *request,
    Newswire__V1__UntagArticlesResponse **response, newswire_error *error);

/* Writes the note of an article in the place of the one before; an empty text takes it away. NEWSWIRE_NOT_FOUND if there is no such
 * article. */
newswire_code newswire_set_note(
    newswire_client *client, const Newswire__V1__SetNoteRequest *request, newswire_error *error);

/* The tags that any article has, and how many articles have each. */
newswire_code newswire_list_collections(
    newswire_client *client, Newswire__V1__ListCollectionsResponse **response, newswire_error *error);

/* Lets a name be counted, shown and found as another one. */
newswire_code newswire_add_name_alias(
    newswire_client *client, const Newswire__V1__AddNameAliasRequest *request,
    Newswire__V1__AddNameAliasResponse **response, newswire_error *error);

/* Lets a name be counted as itself again. NEWSWIRE_NOT_FOUND if it is. */
newswire_code newswire_remove_name_alias(
    newswire_client *client, const Newswire__V1__RemoveNameAliasRequest *request, newswire_error *error);

/* The names that are counted as others. */
newswire_code newswire_list_name_aliases(
    newswire_client *client, Newswire__V1__ListNameAliasesResponse **response, newswire_error *error);
/* Brings a deleted article back as it was. NEWSWIRE_NOT_FOUND if there is none with this id, NEWSWIRE_FAILED_PRECONDITION with the
 * reason "ARTICLE_NOT_DELETED" if it is not deleted. */
newswire_code newswire_undelete_article(
    newswire_client *client, const Newswire__V1__UndeleteArticleRequest *request, newswire_error *error);

/* Removes articles for good, with every byte of them in the archive's files. NEWSWIRE_NOT_FOUND if there is none with an id,
 * NEWSWIRE_FAILED_PRECONDITION with the reason "ARTICLE_PURGED" if one is purged already; nothing is changed then. */
newswire_code newswire_purge_articles(
    newswire_client *client, const Newswire__V1__PurgeArticlesRequest *request,
    Newswire__V1__PurgeArticlesResponse **response, newswire_error *error);

/* Who deleted, brought back, purged, backed up and restored what, the first one first, a page at a time. For administrators. */
newswire_code newswire_list_audit_entries(
    newswire_client *client, const Newswire__V1__ListAuditEntriesRequest *request,
    Newswire__V1__ListAuditEntriesResponse **response, newswire_error *error);

/* Searches */

/* The best articles for a query, with passages, a page at a time (`page_token`). A query never fails to parse: read the warnings in
 * `response->parsed`. NEWSWIRE_INVALID_ARGUMENT with the reason "LIMIT_EXCEEDED" if a limit is exceeded. */
newswire_code newswire_search(
    newswire_client *client, const Newswire__V1__SearchRequest *request, Newswire__V1__SearchResponse **response,
    newswire_error *error);

/* How many articles match a query. */
newswire_code newswire_count(
    newswire_client *client, const Newswire__V1__CountRequest *request, Newswire__V1__CountResponse **response,
    newswire_error *error);

/* The most frequent sources, people, places and so on of the articles that match. */
newswire_code newswire_count_facets(
    newswire_client *client, const Newswire__V1__CountFacetsRequest *request, Newswire__V1__CountFacetsResponse **response,
    newswire_error *error);

/* The articles that match by hour, day, week, month or year. */
newswire_code newswire_count_timeline(
    newswire_client *client, const Newswire__V1__CountTimelineRequest *request, Newswire__V1__CountTimelineResponse **response,
    newswire_error *error);

/* The articles that match each of several queries, over the same time. */
newswire_code newswire_compare_timelines(
    newswire_client *client, const Newswire__V1__CompareTimelinesRequest *request,
    Newswire__V1__CompareTimelinesResponse **response, newswire_error *error);

/* Quotes: what the query asks of speakers and quoted words is asked of each quote, all else of its article. */
newswire_code newswire_search_quotes(
    newswire_client *client, const Newswire__V1__SearchQuotesRequest *request, Newswire__V1__SearchQuotesResponse **response,
    newswire_error *error);

/* The quotes that answer, by speaker and over time. */
newswire_code newswire_count_quotes(
    newswire_client *client, const Newswire__V1__CountQuotesRequest *request, Newswire__V1__CountQuotesResponse **response,
    newswire_error *error);

/* Many queries in one call: their answers one after the other. */
typedef struct newswire_batch newswire_batch;

/* Begins a batch. Errors of the request come here or with the first answer; an error of one query is in its answer. */
newswire_code newswire_batch_begin(
    newswire_client *client, const Newswire__V1__BatchSearchRequest *request, newswire_batch **batch, newswire_error *error);

/* The next answer, for newswire__v1__batch_search_response__free_unpacked; NULL at the end. */
newswire_code newswire_batch_next(
    newswire_batch *batch, Newswire__V1__BatchSearchResponse **answer, newswire_error *error);

/* Ends the batch, whether or not it was read to its end; NULL is allowed. */
void newswire_batch_close(newswire_batch *batch);

/* The most frequent words that begin as the last word of a text. */
newswire_code newswire_suggest_words(
    newswire_client *client, const Newswire__V1__SuggestWordsRequest *request, Newswire__V1__SuggestWordsResponse **response,
    newswire_error *error);

/* The articles that are most like one. */
newswire_code newswire_find_related(
    newswire_client *client, const Newswire__V1__FindRelatedRequest *request, Newswire__V1__FindRelatedResponse **response,
    newswire_error *error);

/* The daemon */

/* Version, process, and sizes of the archive. */
newswire_code newswire_get_status(
    newswire_client *client, Newswire__V1__GetStatusResponse **response, newswire_error *error);

/* Whether the daemon serves; `service` is a service's full name, or NULL for the daemon as a whole. */
newswire_code newswire_check_health(newswire_client *client, const char *service, bool *serves, newswire_error *error);

/* Calls any method that takes one message and answers with one.
 *
 * type: the descriptor of the answer. `response` is to be freed with protobuf_c_message_free_unpacked.
 */
newswire_code newswire_call(
    newswire_client *client, const char *service, const char *method, const ProtobufCMessage *request,
    const ProtobufCMessageDescriptor *type, ProtobufCMessage **response, newswire_error *error);

/* Exports: all articles that match, one by one, in the order of their import. Reading slowly slows the daemon's sending and nothing
 * else; other calls may be made on the client meanwhile. */

typedef struct newswire_export newswire_export;

/* Begins an export. Errors of the query come here or with the first article. */
newswire_code newswire_export_begin(
    newswire_client *client, const Newswire__V1__ExportArticlesRequest *request, newswire_export **export_,
    newswire_error *error);

/* Waits for the next article. After the last one it succeeds with `*article` NULL. */
newswire_code newswire_export_next(newswire_export *export_, Newswire__V1__Article **article, newswire_error *error);

/* Ends the export, whether or not it was read to its end; NULL is allowed. */
void newswire_export_close(newswire_export *export_);

/* Imports: at most 10,000 pages a call, each of at most 32 MiB. */

typedef struct newswire_import newswire_import;

/* Begins an import.
 *
 * explain: whether results carry the verdict on each line.
 */
newswire_code newswire_import_begin(
    newswire_client *client, bool explain, newswire_import **import, newswire_error *error);

/* Says which members of JSON records hold which fields, where they have none of the usual names: before the first page, which is sent with
 * them. They stay the caller's and must last until then. */
void newswire_import_map(newswire_import *import, Newswire__V1__FieldMapping **fields, size_t count);

/* Sends a page; waits while the daemon has no room for it.
 *
 * name: where the page came from, shown to people; NULL is allowed.
 * record: its place in the container it was cut from; NULL for a whole file.
 * Fails with the daemon's error if it has ended the call; then all that is left is newswire_import_cancel.
 */
newswire_code newswire_import_page(
    newswire_import *import, const char *name, const Newswire__V1__RecordPosition *record, const void *content,
    size_t size, newswire_error *error);

/* Waits until every page is on disk, or rejected. The import is closed, even where this fails. */
newswire_code newswire_import_finish(
    newswire_import *import, Newswire__V1__ImportPagesResponse **response, newswire_error *error);

/* Gives the import up; NULL is allowed. What the daemon has taken in by then stays. */
void newswire_import_cancel(newswire_import *import);

#ifdef __cplusplus
}
#endif

#endif
