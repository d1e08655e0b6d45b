#include "test.h"

int tests_run;
const char *test_folder;

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "usage: test FOLDER\n");
    return 2;
  }
  test_folder = arguments[1];
  test_streams();
  test_server();
  test_daemon();
  printf("%d passed, 0 failed\n", tests_run);
  return 0;
}
