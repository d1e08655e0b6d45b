/* A minimal frame for tests: each is a function, and EXPECT ends the program where it does not hold. */
#ifndef TEST_H
#define TEST_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "newswire.h"

#define EXPECT(condition)                                                                \
  do {                                                                                   \
    if (!(condition)) {                                                                  \
      fprintf(stderr, "%s:%d: %s: expected %s\n", __FILE__, __LINE__, __func__, #condition); \
      exit(1);                                                                           \
    }                                                                                    \
  } while (0)

/* That a call went well; tells its error otherwise. */
#define EXPECT_OK(call)                                                                                     \
  do {                                                                                                      \
    if ((call) != NEWSWIRE_OK) {                                                                            \
      fprintf(stderr, "%s:%d: %s: %s (%d)\n", __FILE__, __LINE__, __func__, error.message, (int)error.code); \
      exit(1);                                                                                              \
    }                                                                                                       \
  } while (0)

#define RUN(test)           \
  do {                      \
    printf("%s\n", #test);  \
    fflush(stdout);         \
    test();                 \
    tests_run++;            \
  } while (0)

extern int tests_run;
/* A folder for sockets. */
extern const char *test_folder;

/* Without a server. */
void test_streams(void);
/* Against a server that is scripted. */
void test_server(void);
/* Against the daemon that $NEWSWIRE_SOCKET names. */
void test_daemon(void);

#endif
