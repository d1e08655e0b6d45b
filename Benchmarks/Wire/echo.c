// What the machine can do at best: answers each chunk of bytes with itself, on one thread, with epoll. newswire-load takes a Request that
// comes back for an answer.
//
//   cc -O2 -o echo echo.c && ./echo /tmp/echo.sock

#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static char bytes[1 << 18];

// Reads what has come on a connection and writes it back; closes the connection at its end.
static void echo(int connection) {
  ssize_t count = read(connection, bytes, sizeof bytes);
  for (ssize_t at = 0, sent; at < count; at += sent) {
    sent = write(connection, bytes + at, count - at);
    if (sent <= 0) count = 0;
  }
  if (count <= 0) close(connection);
}

int main(int argc, char **argv) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (argc != 2 || strlen(argv[1]) >= sizeof address.sun_path) {
    fprintf(stderr, "usage: echo SOCKET\n");
    return 2;
  }
  strcpy(address.sun_path, argv[1]);
  unlink(argv[1]);
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 128)) {
    perror(argv[1]);
    return 1;
  }
  int poll = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    struct epoll_event ready[64];
    int count = epoll_wait(poll, ready, 64, -1);
    for (int i = 0; i < count; i++) {
      if (ready[i].data.fd != listener) {
        echo(ready[i].data.fd);
      } else if ((event.data.fd = accept(listener, NULL, NULL)) >= 0) {
        epoll_ctl(poll, EPOLL_CTL_ADD, event.data.fd, &event);
      }
    }
  }
}
