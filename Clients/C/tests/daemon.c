/* The library against the daemon. */
#include "test.h"

static const char *const pages[] = {
    ("{\"title\": \"Cranes Return to the Old Quay\", \"source\": \"Example Gazette\", \"author\": \"Ines Falk\", \"date\": "
     "\"2025-03-04\", \"text\": \"Four cranes were lifted onto the old quay on Tuesday.\\n\\\"The quay will work again,\\\" "
     "said Henrik Dahl, who runs the port.\"}"),
    ("{\"title\": \"Night Train to the Coast Sells Out\", \"source\": \"Example Gazette\", \"date\": \"2025-03-05\", "
     "\"text\": \"Every berth on the first night train to the coast was sold by noon on Wednesday.\"}"),
    "{\"title\": ",
};
enum { PAGES = sizeof pages / sizeof pages[0], ARTICLES = 2 };

static newswire_client *client;
static newswire_error error;
static char first_id[32];

static void the_daemon_serves(void) {
  // It was started just now.
  EXPECT_OK(newswire_connect(NULL, 120000, &client, &error));
  newswire_set_timeout(client, 60000);
  bool serves;
  EXPECT_OK(newswire_check_health(client, NULL, &serves, &error));
  EXPECT(serves);
  EXPECT_OK(newswire_check_health(client, "newswire.v1.ArchiveService", &serves, &error));
  EXPECT(serves);
  EXPECT(newswire_check_health(client, "no.such.Service", &serves, &error) == NEWSWIRE_NOT_FOUND);
  EXPECT(!serves);
}

static Newswire__V1__ImportPagesResponse *import_pages(bool explain) {
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, explain, &import, &error));
  for (int i = 0; i < PAGES; i++) {
    Newswire__V1__RecordPosition record = NEWSWIRE__V1__RECORD_POSITION__INIT;
    record.number = i + 1;
    EXPECT_OK(newswire_import_page(import, "pages.jsonl", &record, pages[i], strlen(pages[i]), &error));
  }
  Newswire__V1__ImportPagesResponse *response;
  EXPECT_OK(newswire_import_finish(import, &response, &error));
  EXPECT(response->n_results == PAGES);
  return response;
}

static void pages_are_imported_and_each_result_told(void) {
  Newswire__V1__ImportPagesResponse *response = import_pages(false);
  for (int i = 0; i < ARTICLES; i++) {
    const Newswire__V1__PageResult *result = response->results[i];
    EXPECT(result->outcome == NEWSWIRE__V1__IMPORT_OUTCOME__IMPORT_OUTCOME_IMPORTED);
    EXPECT(strcmp(result->page, "pages.jsonl") == 0);
    EXPECT(result->record->number == i + 1);
    EXPECT(result->n_article_ids == 1);
  }
  snprintf(first_id, sizeof first_id, "%s", response->results[0]->article_ids[0]);
  newswire__v1__import_pages_response__free_unpacked(response, NULL);
}

static void importing_again_changes_nothing(void) {
  Newswire__V1__ImportPagesResponse *response = import_pages(true);
  for (int i = 0; i < ARTICLES; i++) {
    EXPECT(response->results[i]->outcome == NEWSWIRE__V1__IMPORT_OUTCOME__IMPORT_OUTCOME_UNCHANGED);
  }
  newswire__v1__import_pages_response__free_unpacked(response, NULL);
}

static void fields_are_taken_from_the_members_named(void) {
  static const char page[] = "{\"Titel\": \"Tram opens\", \"body\": {\"plain\": \"The tram opened.\"}}";
  Newswire__V1__FieldMapping headline = NEWSWIRE__V1__FIELD_MAPPING__INIT, text = NEWSWIRE__V1__FIELD_MAPPING__INIT;
  headline.field = NEWSWIRE__V1__RECORD_FIELD__RECORD_FIELD_HEADLINE;
  headline.member = "Titel";
  text.field = NEWSWIRE__V1__RECORD_FIELD__RECORD_FIELD_TEXT;
  text.member = "body.plain";
  Newswire__V1__FieldMapping *fields[] = {&headline, &text};
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, false, &import, &error));
  newswire_import_map(import, fields, 2);
  EXPECT_OK(newswire_import_page(import, "mapped", NULL, page, strlen(page), &error));
  Newswire__V1__ImportPagesResponse *response;
  EXPECT_OK(newswire_import_finish(import, &response, &error));
  EXPECT(response->n_results == 1 && response->results[0]->n_article_ids == 1);
  Newswire__V1__DeleteArticleRequest gone = NEWSWIRE__V1__DELETE_ARTICLE_REQUEST__INIT;
  gone.id = response->results[0]->article_ids[0];
  EXPECT_OK(newswire_delete_article(client, &gone, &error));
  newswire__v1__import_pages_response__free_unpacked(response, NULL);
}

static void an_import_that_is_given_up_leaves_the_client_good(void) {
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, false, &import, &error));
  EXPECT_OK(newswire_import_page(import, "page", NULL, pages[0], strlen(pages[0]), &error));
  newswire_import_cancel(import);
  bool serves;
  EXPECT_OK(newswire_check_health(client, NULL, &serves, &error));
}

static void a_page_over_the_limit_is_an_error_that_names_it(void) {
  const size_t size = (32 << 20) + 1;
  char *content = malloc(size);
  EXPECT(content != NULL);
  memset(content, 'x', size);
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, false, &import, &error));
  newswire_code code = newswire_import_page(import, "too-large.txt", NULL, content, size, &error);
  if (code == NEWSWIRE_OK) {
    Newswire__V1__ImportPagesResponse *response;
    code = newswire_import_finish(import, &response, &error);
  } else {
    newswire_import_cancel(import);
  }
  EXPECT(code == NEWSWIRE_RESOURCE_EXHAUSTED);
  EXPECT(strstr(error.message, "too-large.txt") != NULL);
  free(content);
}

static void an_article_is_had_by_id(void) {
  Newswire__V1__GetArticleRequest request = NEWSWIRE__V1__GET_ARTICLE_REQUEST__INIT;
  request.id = first_id;
  Newswire__V1__GetArticleResponse *response;
  EXPECT_OK(newswire_get_article(client, &request, &response, &error));
  EXPECT(strcmp(response->article->headline, "Cranes Return to the Old Quay") == 0);
  EXPECT(response->article->n_paragraphs == 2);
  newswire__v1__get_article_response__free_unpacked(response, NULL);

  request.id = "00000000000000000000";
  EXPECT(newswire_get_article(client, &request, &response, &error) == NEWSWIRE_NOT_FOUND);
  EXPECT(response == NULL && error.message[0] != '\0');
}

static void articles_are_had_by_ids(void) {
  char *ids[] = {"00000000000000000000", first_id};
  Newswire__V1__BatchGetArticlesRequest request = NEWSWIRE__V1__BATCH_GET_ARTICLES_REQUEST__INIT;
  request.n_ids = 2;
  request.ids = ids;
  Newswire__V1__BatchGetArticlesResponse *response;
  EXPECT_OK(newswire_batch_get_articles(client, &request, &response, &error));
  EXPECT(response->n_articles == 1 && strcmp(response->articles[0]->id, first_id) == 0);
  EXPECT(response->n_missing_ids == 1 && strcmp(response->missing_ids[0], ids[0]) == 0);
  newswire__v1__batch_get_articles_response__free_unpacked(response, NULL);
}

static void articles_are_listed_page_by_page(void) {
  Newswire__V1__ListArticlesRequest request = NEWSWIRE__V1__LIST_ARTICLES_REQUEST__INIT;
  request.page_size = 1;
  Newswire__V1__ListArticlesResponse *response;
  EXPECT_OK(newswire_list_articles(client, &request, &response, &error));
  EXPECT(response->n_articles == 1 && strcmp(response->articles[0]->id, first_id) == 0);
  request.page_token = response->next_page_token;
  Newswire__V1__ListArticlesResponse *second;
  EXPECT_OK(newswire_list_articles(client, &request, &second, &error));
  EXPECT(second->n_articles == 1 && strcmp(second->articles[0]->id, first_id) != 0);
  newswire__v1__list_articles_response__free_unpacked(response, NULL);
  newswire__v1__list_articles_response__free_unpacked(second, NULL);

  request.page_token = "none of ours";
  EXPECT(newswire_list_articles(client, &request, &response, &error) == NEWSWIRE_INVALID_ARGUMENT);
}

static Newswire__V1__QueryInput text_query(const char *text) {
  Newswire__V1__QueryInput query = NEWSWIRE__V1__QUERY_INPUT__INIT;
  query.form_case = NEWSWIRE__V1__QUERY_INPUT__FORM_TEXT;
  query.text = (char *)text;
  return query;
}

static void a_search_finds_and_counts(void) {
  Newswire__V1__QueryInput query = text_query("quay cranes");
  Newswire__V1__SearchRequest request = NEWSWIRE__V1__SEARCH_REQUEST__INIT;
  request.query = &query;
  Newswire__V1__SearchResponse *response;
  EXPECT_OK(newswire_search(client, &request, &response, &error));
  EXPECT(response->n_hits == 1);
  EXPECT(strcmp(response->hits[0]->article_id, first_id) == 0);
  EXPECT(response->total->count == 1);
  newswire__v1__search_response__free_unpacked(response, NULL);

  request.page_size = 1001;
  EXPECT(newswire_search(client, &request, &response, &error) == NEWSWIRE_INVALID_ARGUMENT);

  Newswire__V1__CountRequest count = NEWSWIRE__V1__COUNT_REQUEST__INIT;
  Newswire__V1__CountResponse *counted;
  EXPECT_OK(newswire_count(client, &count, &counted, &error));
  EXPECT(counted->count == ARTICLES);
  newswire__v1__count_response__free_unpacked(counted, NULL);
}

static void facets_timelines_suggestions_and_related_articles_are_had(void) {
  Newswire__V1__FacetField fields[] = {NEWSWIRE__V1__FACET_FIELD__FACET_FIELD_LANGUAGE};
  Newswire__V1__CountFacetsRequest facets = NEWSWIRE__V1__COUNT_FACETS_REQUEST__INIT;
  facets.fields = fields;
  facets.n_fields = 1;
  Newswire__V1__CountFacetsResponse *counted;
  EXPECT_OK(newswire_count_facets(client, &facets, &counted, &error));
  EXPECT(counted->count == ARTICLES && counted->n_facets == 1);
  newswire__v1__count_facets_response__free_unpacked(counted, NULL);

  Newswire__V1__CountTimelineRequest timeline = NEWSWIRE__V1__COUNT_TIMELINE_REQUEST__INIT;
  Newswire__V1__CountTimelineResponse *months;
  EXPECT_OK(newswire_count_timeline(client, &timeline, &months, &error));
  EXPECT(months->count == ARTICLES);
  newswire__v1__count_timeline_response__free_unpacked(months, NULL);

  Newswire__V1__SuggestWordsRequest text = NEWSWIRE__V1__SUGGEST_WORDS_REQUEST__INIT;
  text.text = "cra";
  Newswire__V1__SuggestWordsResponse *words;
  EXPECT_OK(newswire_suggest_words(client, &text, &words, &error));
  EXPECT(words->n_words > 0 && strncmp(words->words[0]->word, "cra", 3) == 0);
  newswire__v1__suggest_words_response__free_unpacked(words, NULL);

  Newswire__V1__FindRelatedRequest one = NEWSWIRE__V1__FIND_RELATED_REQUEST__INIT;
  one.id = first_id;
  Newswire__V1__FindRelatedResponse *related;
  EXPECT_OK(newswire_find_related(client, &one, &related, &error));
  EXPECT(related->n_words > 0);
  newswire__v1__find_related_response__free_unpacked(related, NULL);
}

static void an_error_says_what_was_passed_and_which_field_is_to_blame(void) {
  Newswire__V1__SearchRequest request = NEWSWIRE__V1__SEARCH_REQUEST__INIT;
  request.page_size = 100000;
  Newswire__V1__SearchResponse *response;
  EXPECT(newswire_search(client, &request, &response, &error) == NEWSWIRE_INVALID_ARGUMENT);
  EXPECT(strcmp(error.reason, "LIMIT_EXCEEDED") == 0);
  EXPECT(strcmp(error.field, "page_size") == 0);
}

static void quotes_are_found_and_counted(void) {
  Newswire__V1__QueryInput input = text_query("quote:*");
  Newswire__V1__SearchQuotesRequest search = NEWSWIRE__V1__SEARCH_QUOTES_REQUEST__INIT;
  search.query = &input;
  Newswire__V1__SearchQuotesResponse *quotes;
  EXPECT_OK(newswire_search_quotes(client, &search, &quotes, &error));
  int64_t found = quotes->count;
  newswire__v1__search_quotes_response__free_unpacked(quotes, NULL);
  Newswire__V1__CountQuotesRequest count = NEWSWIRE__V1__COUNT_QUOTES_REQUEST__INIT;
  count.query = &input;
  Newswire__V1__CountQuotesResponse *counted;
  EXPECT_OK(newswire_count_quotes(client, &count, &counted, &error));
  EXPECT(counted->count == found);
  newswire__v1__count_quotes_response__free_unpacked(counted, NULL);
}

static void a_batch_answers_every_query(void) {
  Newswire__V1__QueryInput inputs[] = {text_query("storm"), text_query("zeppelin")};
  Newswire__V1__QueryInput *queries[] = {&inputs[0], &inputs[1]};
  Newswire__V1__BatchSearchRequest request = NEWSWIRE__V1__BATCH_SEARCH_REQUEST__INIT;
  request.n_queries = 2;
  request.queries = queries;
  newswire_batch *batch;
  EXPECT_OK(newswire_batch_begin(client, &request, &batch, &error));
  int answers = 0;
  while (true) {
    Newswire__V1__BatchSearchResponse *answer;
    EXPECT_OK(newswire_batch_next(batch, &answer, &error));
    if (answer == NULL) break;
    EXPECT(answer->index == answers);
    answers++;
    newswire__v1__batch_search_response__free_unpacked(answer, NULL);
  }
  EXPECT(answers == 2);
  newswire_batch_close(batch);
  Newswire__V1__CompareTimelinesRequest compared = NEWSWIRE__V1__COMPARE_TIMELINES_REQUEST__INIT;
  compared.n_queries = 2;
  compared.queries = queries;
  Newswire__V1__CompareTimelinesResponse *timelines;
  EXPECT_OK(newswire_compare_timelines(client, &compared, &timelines, &error));
  EXPECT(timelines->n_series == 2);
  newswire__v1__compare_timelines_response__free_unpacked(timelines, NULL);
}

static void an_export_gives_every_article(void) {
  Newswire__V1__ExportArticlesRequest request = NEWSWIRE__V1__EXPORT_ARTICLES_REQUEST__INIT;
  newswire_export *export;
  EXPECT_OK(newswire_export_begin(client, &request, &export, &error));
  int articles = 0;
  while (true) {
    Newswire__V1__Article *article;
    EXPECT_OK(newswire_export_next(export, &article, &error));
    if (article == NULL) break;
    if (articles++ == 0) EXPECT(strcmp(article->id, first_id) == 0);
    newswire__v1__article__free_unpacked(article, NULL);
  }
  EXPECT(articles == ARTICLES);
  newswire_export_close(export);
}

static void any_method_can_be_called(void) {
  Newswire__V1__GetStatusRequest request = NEWSWIRE__V1__GET_STATUS_REQUEST__INIT;
  ProtobufCMessage *response;
  const ProtobufCMessageDescriptor *type = &newswire__v1__get_status_response__descriptor;
  const char *service = "newswire.v1.ArchiveService";
  EXPECT_OK(newswire_call(client, service, "GetStatus", &request.base, type, &response, &error));
  protobuf_c_message_free_unpacked(response, NULL);
  EXPECT(
      newswire_call(client, service, "GetStatuz", &request.base, type, &response, &error) == NEWSWIRE_UNIMPLEMENTED);
  EXPECT(response == NULL && strstr(error.message, "GetStatus") != NULL);
}

static void the_status_counts_articles(void) {
  Newswire__V1__GetStatusResponse *response;
  EXPECT_OK(newswire_get_status(client, &response, &error));
  EXPECT(response->articles == ARTICLES);
  EXPECT(response->version[0] != '\0' && response->process_id > 0);
  newswire__v1__get_status_response__free_unpacked(response, NULL);
}

static void tags_and_notes(char *id) {
  Newswire__V1__TagArticlesRequest tag = NEWSWIRE__V1__TAG_ARTICLES_REQUEST__INIT;
  char *ids[] = {id, "none"};
  tag.ids = ids;
  tag.n_ids = 2;
  tag.tag = "coast";
  Newswire__V1__TagArticlesResponse *tagged;
  EXPECT_OK(newswire_tag_articles(client, &tag, &tagged, &error));
  EXPECT(tagged->articles == 1 && tagged->changed == 1 && tagged->n_missing_ids == 1);
  newswire__v1__tag_articles_response__free_unpacked(tagged, NULL);
  Newswire__V1__SetNoteRequest note = NEWSWIRE__V1__SET_NOTE_REQUEST__INIT;
  note.id = id;
  note.text = "ask them";
  EXPECT_OK(newswire_set_note(client, &note, &error));
  note.id = "none";
  EXPECT(newswire_set_note(client, &note, &error) == NEWSWIRE_NOT_FOUND);
  Newswire__V1__ListCollectionsResponse *collections;
  EXPECT_OK(newswire_list_collections(client, &collections, &error));
  EXPECT(collections->n_collections == 1 && strcmp(collections->collections[0]->tag, "coast") == 0);
  newswire__v1__list_collections_response__free_unpacked(collections, NULL);
  Newswire__V1__ListRevisionsRequest revisions = NEWSWIRE__V1__LIST_REVISIONS_REQUEST__INIT;
  revisions.id = id;
  Newswire__V1__ListRevisionsResponse *list;
  EXPECT_OK(newswire_list_revisions(client, &revisions, &list, &error));
  EXPECT(list->n_revisions == 1 && list->revisions[0]->revision == 1);
  newswire__v1__list_revisions_response__free_unpacked(list, NULL);
  Newswire__V1__UntagArticlesRequest untag = NEWSWIRE__V1__UNTAG_ARTICLES_REQUEST__INIT;
  untag.ids = ids;
  untag.n_ids = 1;
  untag.tag = "coast";
  Newswire__V1__UntagArticlesResponse *untagged;
  EXPECT_OK(newswire_untag_articles(client, &untag, &untagged, &error));
  EXPECT(untagged->changed == 1);
  newswire__v1__untag_articles_response__free_unpacked(untagged, NULL);
}

static void a_deleted_article_is_gone(void) {
  char *id = "00000000000000000000";
  Newswire__V1__DeleteArticleRequest request = NEWSWIRE__V1__DELETE_ARTICLE_REQUEST__INIT;
  request.id = id;
  EXPECT(newswire_delete_article(client, &request, &error) == NEWSWIRE_NOT_FOUND);
  // The other article stays for the example.
  Newswire__V1__ListArticlesRequest all = NEWSWIRE__V1__LIST_ARTICLES_REQUEST__INIT;
  Newswire__V1__ListArticlesResponse *list;
  EXPECT_OK(newswire_list_articles(client, &all, &list, &error));
  EXPECT(list->n_articles == ARTICLES);
  request.id = list->articles[1]->id;
  tags_and_notes(request.id);
  EXPECT_OK(newswire_delete_article(client, &request, &error));
  EXPECT(newswire_delete_article(client, &request, &error) == NEWSWIRE_NOT_FOUND);
  Newswire__V1__UndeleteArticleRequest back = NEWSWIRE__V1__UNDELETE_ARTICLE_REQUEST__INIT;
  back.id = request.id;
  EXPECT_OK(newswire_undelete_article(client, &back, &error));
  EXPECT(newswire_undelete_article(client, &back, &error) == NEWSWIRE_FAILED_PRECONDITION);
  Newswire__V1__PurgeArticlesRequest purge = NEWSWIRE__V1__PURGE_ARTICLES_REQUEST__INIT;
  Newswire__V1__PurgeArticlesResponse *purged;
  purge.n_ids = 1;
  purge.ids = &request.id;
  purge.reason = "a test";
  EXPECT_OK(newswire_purge_articles(client, &purge, &purged, &error));
  EXPECT(purged->n_articles == 1 && purged->proof->files > 0);
  newswire__v1__purge_articles_response__free_unpacked(purged, NULL);
  EXPECT(newswire_undelete_article(client, &back, &error) == NEWSWIRE_FAILED_PRECONDITION);
  Newswire__V1__ListAuditEntriesRequest audit = NEWSWIRE__V1__LIST_AUDIT_ENTRIES_REQUEST__INIT;
  Newswire__V1__ListAuditEntriesResponse *entries;
  audit.page_size = 1000;
  EXPECT_OK(newswire_list_audit_entries(client, &audit, &entries, &error));
  EXPECT(entries->n_entries > 3 && entries->entries[0]->process_id > 0);
  newswire__v1__list_audit_entries_response__free_unpacked(entries, NULL);
  newswire__v1__list_articles_response__free_unpacked(list, NULL);
}

void test_daemon(void) {
  RUN(the_daemon_serves);
  RUN(pages_are_imported_and_each_result_told);
  RUN(importing_again_changes_nothing);
  RUN(fields_are_taken_from_the_members_named);
  RUN(an_import_that_is_given_up_leaves_the_client_good);
  RUN(a_page_over_the_limit_is_an_error_that_names_it);
  RUN(an_article_is_had_by_id);
  RUN(articles_are_had_by_ids);
  RUN(articles_are_listed_page_by_page);
  RUN(facets_timelines_suggestions_and_related_articles_are_had);
  RUN(an_error_says_what_was_passed_and_which_field_is_to_blame);
  RUN(quotes_are_found_and_counted);
  RUN(a_batch_answers_every_query);
  RUN(an_export_gives_every_article);
  RUN(any_method_can_be_called);
  RUN(the_status_counts_articles);
  RUN(a_search_finds_and_counts);
  RUN(a_deleted_article_is_gone);
  newswire_close(client);
}
