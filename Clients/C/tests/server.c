/* The library against a server that is scripted: what a daemon does only when something is wrong. */
#define _GNU_SOURCE
#include <unistd.h>

#include "fake.h"

static newswire_code count(newswire_client *client, int64_t *result, newswire_error *error) {
  Newswire__V1__CountRequest request = NEWSWIRE__V1__COUNT_REQUEST__INIT;
  Newswire__V1__CountResponse *response;
  newswire_code code = newswire_count(client, &request, &response, error);
  EXPECT((code == NEWSWIRE_OK) == (response != NULL));
  if (response != NULL) {
    if (result != NULL) *result = response->count;
    newswire__v1__count_response__free_unpacked(response, NULL);
  }
  return code;
}

static void answer_count(peer *peer, uint32_t stream, int64_t number) {
  Newswire__V1__CountResponse response = NEWSWIRE__V1__COUNT_RESPONSE__INIT;
  response.count = number;
  peer_answer(peer, stream, &response.base);
}

static void serve_count(peer *peer, int64_t number) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  answer_count(peer, stream, number);
}

static size_t pack_article(uint8_t *bytes, const char *id) {
  Newswire__V1__Article article = NEWSWIRE__V1__ARTICLE__INIT;
  article.id = (char *)id;
  Newswire__V1__ExportArticlesResponse response = NEWSWIRE__V1__EXPORT_ARTICLES_RESPONSE__INIT;
  response.article = &article;
  return newswire__v1__export_articles_response__pack(&response, bytes);
}

static void send_article(peer *peer, uint32_t stream, const char *id, uint8_t flags) {
  uint8_t bytes[16 << 10];
  EXPECT(strlen(id) < sizeof bytes - 100);
  peer_send(peer, stream, DATA, flags, bytes, pack_article(bytes, id));
}

/* Unary calls */

static void serves_one_call(peer *peer) {
  uint32_t stream;
  Ttrpc__V1__Request *request = peer_request(peer, &stream);
  EXPECT(stream % 2 == 1);
  EXPECT(strcmp(request->service, "newswire.v1.ArchiveService") == 0);
  EXPECT(strcmp(request->method, "Count") == 0);
  EXPECT(request->timeout_nano == 0);
  ttrpc__v1__request__free_unpacked(request, NULL);
  answer_count(peer, stream, 7);
}

static void a_unary_call_carries_its_request_and_its_answer(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, serves_one_call);
  int64_t number;
  EXPECT_OK(count(client, &number, &error));
  EXPECT(number == 7);
  fake_end(&fake, client);
}

static void fails(peer *peer) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_fail(peer, stream, NEWSWIRE_NOT_FOUND, "there is no such article", "beneath");
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  // Characters of two bytes after one of one byte, so that the text's limit falls inside a character.
  char long_message[2000] = "xy";
  for (size_t i = 2; i + 2 < sizeof long_message; i += 2) memcpy(long_message + i, "é", 2);
  peer_fail(peer, stream, 99, long_message, "");
}

static void an_error_carries_code_message_and_cause(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, fails);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_NOT_FOUND);
  EXPECT(error.code == NEWSWIRE_NOT_FOUND);
  EXPECT(strcmp(error.message, "there is no such article") == 0);
  EXPECT(strcmp(error.cause, "beneath") == 0);
  EXPECT(count(client, NULL, &error) == 99);
  EXPECT(newswire_code_name(99) == NULL);
  size_t length = strlen(error.message);
  EXPECT(length == sizeof error.message - 2);
  EXPECT(memcmp(error.message + length - 2, "é", 2) == 0);
  fake_end(&fake, client);
}

static void answers_byte_by_byte(peer *peer) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  // A Response whose payload is a CountResponse of 5.
  uint8_t bytes[] = {0, 0, 0, 4, 0, 0, 0, (uint8_t)stream, RESPONSE, 0, 0x12, 2, 0x08, 5};
  for (size_t i = 0; i < sizeof bytes; i++) {
    peer_write(peer, bytes + i, 1);
    peer_wait_until_read(peer);
  }
}

static void an_answer_may_come_byte_by_byte(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, answers_byte_by_byte);
  int64_t number;
  EXPECT_OK(count(client, &number, &error));
  EXPECT(number == 5);
  fake_end(&fake, client);
}

static void counts_what_is_traced(peer *peer) {
  for (int i = 0; i < 3; i++) {
    uint32_t stream;
    Ttrpc__V1__Request *request = peer_request(peer, &stream);
    bool is_traced = request->n_metadata == 1 && strcmp(request->metadata[0]->key, "traceparent") == 0;
    EXPECT(request->n_metadata == (is_traced ? 1 : 0));
    ttrpc__v1__request__free_unpacked(request, NULL);
    answer_count(peer, stream, is_traced ? 1 : 0);
  }
}

static void calls_say_which_trace_they_are_part_of(void) {
  fake fake;
  newswire_error error;
  static const struct { const char *trace; int64_t sent; } cases[] = {
    {"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", 1},
    {"00-00000000000000000000000000000000-00f067aa0ba902b7-01", 0},
    {"not a trace", 0},
  };
  newswire_client *client = fake_serve(&fake, counts_what_is_traced);
  for (int i = 0; i < 3; i++) {
    setenv("TRACEPARENT", cases[i].trace, 1);
    int64_t number;
    EXPECT_OK(count(client, &number, &error));
    EXPECT(number == cases[i].sent);
  }
  unsetenv("TRACEPARENT");
  fake_end(&fake, client);
}

static void answers_late(peer *peer) {
  peer_announce(peer, 256 << 10);
  uint32_t stream;
  Ttrpc__V1__Request *request = peer_request(peer, &stream);
  EXPECT(request->timeout_nano == 50 * 1000 * 1000);
  ttrpc__v1__request__free_unpacked(request, NULL);
  frame *cancel = peer_read(peer);
  EXPECT(cancel != NULL && cancel->type == CANCEL && cancel->stream == stream);
  answer_count(peer, stream, 1);
  serve_count(peer, 2);
}

static void a_timeout_is_sent_and_kept(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, answers_late);
  newswire_set_timeout(client, 50);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_DEADLINE_EXCEEDED);
  newswire_set_timeout(client, 0);
  int64_t number;
  EXPECT_OK(count(client, &number, &error));
  EXPECT(number == 2);
  fake_end(&fake, client);
}

static void sends_strange_frames(peer *peer) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_send(peer, stream, 0x42, 0xFF, "?", 1);
  answer_count(peer, stream + 2, 1);
  peer_send(peer, 1, ANNOUNCE, 0, "short", 5);
  peer_send(peer, stream, CREDIT, 0, "x", 1);
  answer_count(peer, stream, 2);
}

static void frames_of_unknown_types_and_streams_are_passed_over(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, sends_strange_frames);
  int64_t number;
  EXPECT_OK(count(client, &number, &error));
  EXPECT(number == 2);
  fake_end(&fake, client);
}

static void sends_nonsense(peer *peer) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_send(peer, stream, RESPONSE, 0, "\xFF", 1);
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_send(peer, stream, RESPONSE, 0, "\x12\x01\xFF", 3);
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_send(peer, stream, DATA, 0, "x", 1);
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  static const uint8_t large[(4 << 20) + 1];
  peer_send(peer, stream, RESPONSE, 0, large, sizeof large);
  serve_count(peer, 3);
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_write(peer, "HTTP/1.1 400 Bad Request\r\n", 26);
}

static void nonsense_from_the_server_is_an_error(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, sends_nonsense);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_INTERNAL);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_INTERNAL);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_INTERNAL);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_RESOURCE_EXHAUSTED);
  EXPECT_OK(count(client, NULL, &error));
  EXPECT(newswire_is_connected(client));
  EXPECT(count(client, NULL, &error) == NEWSWIRE_UNAVAILABLE);
  EXPECT(!newswire_is_connected(client));
  EXPECT(count(client, NULL, &error) == NEWSWIRE_UNAVAILABLE);
  fake_end(&fake, client);
}

static void breaks_off(peer *peer) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_write(peer, "\0\0\0\x09", 4);
}

static void a_connection_that_breaks_is_an_error(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, breaks_off);
  EXPECT(count(client, NULL, &error) == NEWSWIRE_UNAVAILABLE);
  EXPECT(count(client, NULL, NULL) == NEWSWIRE_UNAVAILABLE);
  fake_end(&fake, client);
}

static void a_message_over_the_limit_is_not_sent(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, serves_one_call);
  char *text = malloc(5 << 20);
  EXPECT(text != NULL);
  memset(text, 'x', 5 << 20);
  text[(5 << 20) - 1] = '\0';
  Newswire__V1__GetArticleRequest request = NEWSWIRE__V1__GET_ARTICLE_REQUEST__INIT;
  request.id = text;
  Newswire__V1__GetArticleResponse *response;
  EXPECT(newswire_get_article(client, &request, &response, &error) == NEWSWIRE_RESOURCE_EXHAUSTED);
  EXPECT(response == NULL);
  free(text);
  EXPECT_OK(count(client, NULL, &error));
  fake_end(&fake, client);
}

/* Exports */

enum { MANY_ARTICLES = 200, ARTICLE_BYTES = 8192, WINDOW = 256 << 10 };

static void exports_with_credit(peer *peer) {
  peer_announce(peer, WINDOW);
  frame *request = peer_read(peer);
  EXPECT(request != NULL && request->type == REQUEST && request->flags == 0x01);
  uint32_t stream = request->stream;
  static char id[ARTICLE_BYTES];
  memset(id, 'x', sizeof id - 1);
  int64_t credit = WINDOW;
  bool has_counted = false;
  for (int sent = 0; sent < MANY_ARTICLES;) {
    for (; credit > 0 && sent < MANY_ARTICLES; sent++) {
      send_article(peer, stream, id, 0);
      credit -= ARTICLE_BYTES;
    }
    if (!has_counted) {
      // The client has not read a single article, and yet gets this answer.
      serve_count(peer, 9);
      has_counted = true;
    }
    if (sent == MANY_ARTICLES) break;
    frame *grant = peer_read(peer);
    EXPECT(grant != NULL && grant->type == CREDIT && grant->stream == stream && grant->length == 4);
    credit += grant->data[0] << 24 | grant->data[1] << 16 | grant->data[2] << 8 | grant->data[3];
  }
  peer_send(peer, stream, DATA, 0x05, NULL, 0);
}

static newswire_export *begin_export(newswire_client *client) {
  newswire_error error;
  Newswire__V1__ExportArticlesRequest request = NEWSWIRE__V1__EXPORT_ARTICLES_REQUEST__INIT;
  newswire_export *export;
  EXPECT_OK(newswire_export_begin(client, &request, &export, &error));
  return export;
}

static void an_export_grants_credit_as_it_is_read_and_other_calls_go_on(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, exports_with_credit);
  newswire_export *export = begin_export(client);
  int64_t number;
  EXPECT_OK(count(client, &number, &error));
  EXPECT(number == 9);
  Newswire__V1__Article *article;
  for (int i = 0; i < MANY_ARTICLES; i++) {
    EXPECT_OK(newswire_export_next(export, &article, &error));
    EXPECT(article != NULL && strlen(article->id) == ARTICLE_BYTES - 1);
    newswire__v1__article__free_unpacked(article, NULL);
  }
  for (int i = 0; i < 2; i++) {
    EXPECT_OK(newswire_export_next(export, &article, &error));
    EXPECT(article == NULL);
  }
  newswire_export_close(export);
  fake_end(&fake, client);
}

static void exports_to_one_who_leaves(peer *peer) {
  peer_announce(peer, WINDOW);
  frame *request = peer_read(peer);
  EXPECT(request != NULL);
  uint32_t stream = request->stream;
  send_article(peer, stream, "a", 0);
  send_article(peer, stream, "b", 0);
  frame *cancel = peer_read(peer);
  EXPECT(cancel != NULL && cancel->type == CANCEL && cancel->stream == stream);
  send_article(peer, stream, "late", 0);
  serve_count(peer, 4);
}

static void leaving_an_export_cancels_it(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, exports_to_one_who_leaves);
  newswire_export *export = begin_export(client);
  Newswire__V1__Article *article;
  EXPECT_OK(newswire_export_next(export, &article, &error));
  newswire__v1__article__free_unpacked(article, NULL);
  newswire_export_close(export);
  EXPECT_OK(count(client, NULL, &error));
  fake_end(&fake, client);
}

static void exports_and_fails(peer *peer) {
  frame *request = peer_read(peer);
  EXPECT(request != NULL);
  uint32_t stream = request->stream;
  send_article(peer, stream, "a", 0);
  peer_fail(peer, stream, NEWSWIRE_DATA_LOSS, "the store is damaged", "");
  request = peer_read(peer);
  EXPECT(request != NULL);
  // The last article may end the stream.
  send_article(peer, request->stream, "only", 0x01);
}

static void an_export_may_end_in_an_error_or_with_its_last_article(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, exports_and_fails);
  newswire_export *export = begin_export(client);
  Newswire__V1__Article *article;
  EXPECT_OK(newswire_export_next(export, &article, &error));
  newswire__v1__article__free_unpacked(article, NULL);
  EXPECT(newswire_export_next(export, &article, &error) == NEWSWIRE_DATA_LOSS);
  EXPECT(article == NULL);
  newswire_export_close(export);

  export = begin_export(client);
  EXPECT_OK(newswire_export_next(export, &article, &error));
  EXPECT(strcmp(article->id, "only") == 0);
  newswire__v1__article__free_unpacked(article, NULL);
  EXPECT_OK(newswire_export_next(export, &article, &error));
  EXPECT(article == NULL);
  newswire_export_close(export);
  fake_end(&fake, client);
}

/* Imports */

static const size_t large_page = 10 << 20;

static void takes_a_large_page(peer *peer) {
  peer_announce(peer, WINDOW);
  frame *frame = peer_read(peer);
  EXPECT(frame != NULL && frame->type == REQUEST && frame->flags == 0x02);
  uint32_t stream = frame->stream;
  size_t received = 0;
  for (int messages = 0;; messages++) {
    frame = peer_read(peer);
    EXPECT(frame != NULL && frame->type == DATA && frame->stream == stream);
    if (frame->flags == 0x05) {
      EXPECT(messages == 3);
      break;
    }
    Newswire__V1__ImportPagesRequest *request =
        newswire__v1__import_pages_request__unpack(NULL, frame->length, frame->data);
    EXPECT(request != NULL);
    EXPECT((request->page[0] != '\0') == (messages == 0));
    EXPECT(request->explain == (messages == 0));
    EXPECT(request->continues == (messages < 2));
    for (size_t i = 0; i < request->content.len; i += 4096) {
      EXPECT(request->content.data[i] == (uint8_t)((received + i) >> 12));
    }
    received += request->content.len;
    newswire__v1__import_pages_request__free_unpacked(request, NULL);
    peer_grant(peer, stream, frame->length);
  }
  EXPECT(received == large_page);
  Newswire__V1__PageResult result = NEWSWIRE__V1__PAGE_RESULT__INIT;
  Newswire__V1__PageResult *results[] = {&result};
  Newswire__V1__ImportPagesResponse response = NEWSWIRE__V1__IMPORT_PAGES_RESPONSE__INIT;
  response.n_results = 1;
  response.results = results;
  peer_answer(peer, stream, &response.base);
}

static void a_large_page_is_cut_to_messages(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, takes_a_large_page);
  uint8_t *content = malloc(large_page);
  EXPECT(content != NULL);
  for (size_t i = 0; i < large_page; i++) content[i] = (uint8_t)(i >> 12);
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, true, &import, &error));
  EXPECT_OK(newswire_import_page(import, "large", NULL, content, large_page, &error));
  Newswire__V1__ImportPagesResponse *response;
  EXPECT_OK(newswire_import_finish(import, &response, &error));
  EXPECT(response->n_results == 1);
  newswire__v1__import_pages_response__free_unpacked(response, NULL);
  free(content);
  fake_end(&fake, client);
}

enum { PAGES_WITHOUT_CREDIT = 9 };

static void knows_no_credit(peer *peer) {
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  int pages = 0;
  frame *frame;
  while ((frame = peer_read(peer)) != NULL && frame->flags != 0x05) {
    EXPECT(frame->type == DATA && frame->stream == stream);
    pages++;
  }
  EXPECT(frame != NULL && pages == PAGES_WITHOUT_CREDIT);
  Newswire__V1__ImportPagesResponse response = NEWSWIRE__V1__IMPORT_PAGES_RESPONSE__INIT;
  peer_answer(peer, stream, &response.base);
}

static void an_import_to_a_server_without_credit_goes_on(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, knows_no_credit);
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, false, &import, &error));
  static const uint8_t page[100 << 10];
  for (int i = 0; i < PAGES_WITHOUT_CREDIT; i++) {
    EXPECT_OK(newswire_import_page(import, NULL, NULL, page, sizeof page, &error));
  }
  Newswire__V1__ImportPagesResponse *response;
  EXPECT_OK(newswire_import_finish(import, &response, &error));
  newswire__v1__import_pages_response__free_unpacked(response, NULL);
  fake_end(&fake, client);
}

static void ends_an_import_early(peer *peer) {
  peer_announce(peer, WINDOW);
  uint32_t stream;
  ttrpc__v1__request__free_unpacked(peer_request(peer, &stream), NULL);
  peer_fail(peer, stream, NEWSWIRE_RESOURCE_EXHAUSTED, "too many pages", "");
  frame *frame;
  do {
    frame = peer_read(peer);
    EXPECT(frame != NULL);
  } while (frame->type == DATA);
  EXPECT(frame->type == REQUEST);
  answer_count(peer, frame->stream, 1);
}

static void an_import_that_the_daemon_ends_early_fails_with_its_error(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, ends_an_import_early);
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, false, &import, &error));
  static const uint8_t page[64 << 10];
  newswire_code code = NEWSWIRE_OK;
  for (int i = 0; i < 10000 && code == NEWSWIRE_OK; i++) {
    code = newswire_import_page(import, NULL, NULL, page, sizeof page, &error);
  }
  EXPECT(code == NEWSWIRE_RESOURCE_EXHAUSTED);
  EXPECT(strcmp(error.message, "too many pages") == 0);
  newswire_import_cancel(import);
  EXPECT_OK(count(client, NULL, &error));
  fake_end(&fake, client);
}

static void never_reads(peer *peer) {
  frame *frame;
  do frame = peer_read(peer);
  while (frame != NULL && frame->type != REQUEST);
  peer_wait_for_hangup(peer);
}

static void an_import_that_is_not_read_runs_into_its_timeout(void) {
  fake fake;
  newswire_error error;
  newswire_client *client = fake_serve(&fake, never_reads);
  newswire_set_timeout(client, 100);
  newswire_import *import;
  EXPECT_OK(newswire_import_begin(client, false, &import, &error));
  static const uint8_t page[64 << 10];
  newswire_code code = NEWSWIRE_OK;
  for (int i = 0; i < 10000 && code == NEWSWIRE_OK; i++) {
    code = newswire_import_page(import, NULL, NULL, page, sizeof page, &error);
  }
  EXPECT(code == NEWSWIRE_DEADLINE_EXCEEDED);
  newswire_import_cancel(import);
  fake_end(&fake, client);
}

/* Connecting */

static void no_daemon_is_unavailable_and_says_what_to_do(void) {
  newswire_client *client;
  newswire_error error;
  EXPECT(newswire_connect("/nowhere/newswire.sock", 20, &client, &error) == NEWSWIRE_UNAVAILABLE);
  EXPECT(client == NULL);
  EXPECT(strstr(error.message, "newswire serve") != NULL);
  EXPECT(newswire_connect("/nowhere/newswire.sock", 0, &client, NULL) == NEWSWIRE_UNAVAILABLE);
  char path[200];
  memset(path, 'x', sizeof path);
  path[sizeof path - 1] = '\0';
  EXPECT(newswire_connect(path, 0, &client, &error) == NEWSWIRE_INVALID_ARGUMENT);
  newswire_close(NULL);
}

void test_server(void) {
  RUN(a_unary_call_carries_its_request_and_its_answer);
  RUN(an_error_carries_code_message_and_cause);
  RUN(an_answer_may_come_byte_by_byte);
  RUN(calls_say_which_trace_they_are_part_of);
  RUN(a_timeout_is_sent_and_kept);
  RUN(frames_of_unknown_types_and_streams_are_passed_over);
  RUN(nonsense_from_the_server_is_an_error);
  RUN(a_connection_that_breaks_is_an_error);
  RUN(a_message_over_the_limit_is_not_sent);
  RUN(an_export_grants_credit_as_it_is_read_and_other_calls_go_on);
  RUN(leaving_an_export_cancels_it);
  RUN(an_export_may_end_in_an_error_or_with_its_last_article);
  RUN(a_large_page_is_cut_to_messages);
  RUN(an_import_to_a_server_without_credit_goes_on);
  RUN(an_import_that_the_daemon_ends_early_fails_with_its_error);
  RUN(an_import_that_is_not_read_runs_into_its_timeout);
  RUN(no_daemon_is_unavailable_and_says_what_to_do);
}
