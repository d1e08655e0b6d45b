/* Searches from the command line: build/search QUERY… */
#include <stdio.h>
#include <string.h>

#include "newswire.h"

static int report(const newswire_error *error) {
  const char *name = newswire_code_name(error->code);
  fprintf(stderr, "search: %s (%s)\n", error->message, name != NULL ? name : "unknown code");
  return 2;
}

static void print(const Newswire__V1__SearchResponse *response) {
  for (size_t i = 0; i < response->parsed->n_warnings; i++) {
    const Newswire__V1__QueryWarning *warning = response->parsed->warnings[i];
    int is_note = warning->severity == NEWSWIRE__V1__QUERY_WARNING_SEVERITY__QUERY_WARNING_SEVERITY_NOTE;
    fprintf(stderr, "%s: %s\n", is_note ? "note" : "warning", warning->message);
  }
  for (size_t i = 0; i < response->n_hits; i++) {
    const Newswire__V1__Hit *hit = response->hits[i];
    printf("%s  %-10.10s  %s\n", hit->article_id, hit->published != NULL ? hit->published->time : "", hit->headline);
  }
}

int main(int count, char **arguments) {
  char text[4096] = "";
  for (int i = 1; i < count; i++) {
    if (strlen(text) + strlen(arguments[i]) + 2 > sizeof text) {
      fprintf(stderr, "search: the query is longer than %zu bytes\n", sizeof text - 1);
      return 2;
    }
    strcat(strcat(text, i > 1 ? " " : ""), arguments[i]);
  }

  newswire_client *client;
  newswire_error error;
  if (newswire_connect(NULL, 0, &client, &error) != NEWSWIRE_OK) return report(&error);
  newswire_set_timeout(client, 10000);

  Newswire__V1__QueryInput query = NEWSWIRE__V1__QUERY_INPUT__INIT;
  query.form_case = NEWSWIRE__V1__QUERY_INPUT__FORM_TEXT;
  query.text = text;
  Newswire__V1__SearchRequest request = NEWSWIRE__V1__SEARCH_REQUEST__INIT;
  request.query = &query;
  Newswire__V1__SearchResponse *response;
  int status = 0;
  if (newswire_search(client, &request, &response, &error) == NEWSWIRE_OK) {
    print(response);
    if (response->n_hits == 0) status = 1;
    newswire__v1__search_response__free_unpacked(response, NULL);
  } else {
    status = report(&error);
  }
  newswire_close(client);
  return status;
}
