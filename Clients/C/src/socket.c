/* The socket: finding the daemon, and moving bytes without blocking longer than a deadline allows. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "error.h"
#include "socket.h"

enum { READ_BYTES = 64 << 10, RETRY_NANOSECONDS = 10 * 1000 * 1000 };
static const int64_t NANOSECONDS_PER_MILLISECOND = 1000 * 1000;
/* How long a daemon is given whose queue of new connections is full, in milliseconds. */
static const int64_t BUSY_WAIT = 1000;

int64_t nw_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static newswire_code find_path(const char *given, struct sockaddr_un *address, newswire_error *error) {
  const char *own = getenv("NEWSWIRE_SOCKET");
  const char *runtime = getenv("XDG_RUNTIME_DIR");
  int length;
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  if (given != NULL || (own != NULL && own[0] != '\0')) {
    length = snprintf(address->sun_path, sizeof address->sun_path, "%s", given != NULL ? given : own);
  } else {
    const char *folder = runtime != NULL && runtime[0] == '/' ? runtime : "/run";
    length = snprintf(address->sun_path, sizeof address->sun_path, "%s/newswire/newswire.sock", folder);
  }
  if (length > 0 && (size_t)length < sizeof address->sun_path) return NEWSWIRE_OK;
  return nw_set_error(
      error, NEWSWIRE_INVALID_ARGUMENT, NULL, "the socket's path has %d bytes; it may have 1 to %zu", length,
      sizeof address->sun_path - 1);
}

static newswire_code connect_error(int number, const char *path, newswire_error *error) {
  const char *cause = strerrordesc_np(number);
  switch (number) {
  case ENOENT:
  case ECONNREFUSED:
    return nw_set_error(
        error, NEWSWIRE_UNAVAILABLE, cause,
        "no daemon answers at %s; start it with `newswire serve`, or name its socket", path);
  case EACCES:
  case EPERM:
    return nw_set_error(error, NEWSWIRE_PERMISSION_DENIED, cause, "this user may not open the socket %s", path);
  default: return nw_set_error(error, NEWSWIRE_UNAVAILABLE, cause, "cannot connect to %s", path);
  }
}

static bool is_user(const char *name, uid_t user) {
  char *end;
  if (strtoul(name, &end, 10) == user && *end == '\0' && end != name) return true;
  struct passwd entry, *found = NULL;
  char texts[4096];
  return getpwnam_r(name, &entry, texts, sizeof texts, &found) == 0 && found != NULL && found->pw_uid == user;
}

/* Whether the server is of a user it should be of: us, root, the owner of the socket's folder, or $NEWSWIRE_DAEMON_USER. Whoever may
   write to the folder could otherwise put a socket of their own there. */
static bool is_trusted(uid_t server, const char *path) {
  if (server == geteuid() || server == 0) return true;
  const char *told = getenv("NEWSWIRE_DAEMON_USER");
  if (told != NULL && is_user(told, server)) return true;
  char folder[sizeof((struct sockaddr_un *)0)->sun_path] = ".";
  const char *slash = strrchr(path, '/');
  if (slash != NULL) snprintf(folder, sizeof folder, "%.*s", slash == path ? 1 : (int)(slash - path), path);
  struct stat status;
  return stat(folder, &status) == 0 && status.st_uid == server;
}

static newswire_code check_server(int socket_, const char *path, newswire_error *error) {
  struct ucred server;
  socklen_t size = sizeof server;
  if (getsockopt(socket_, SOL_SOCKET, SO_PEERCRED, &server, &size) != 0) return connect_error(errno, path, error);
  if (is_trusted(server.uid, path)) return NEWSWIRE_OK;
  return nw_set_error(
      error, NEWSWIRE_PERMISSION_DENIED, NULL,
      "the server at %s runs as user %u, who is neither you, root, nor the owner of the socket's folder; if it is the one you "
      "mean, name that user in NEWSWIRE_DAEMON_USER",
      path, (unsigned)server.uid);
}

newswire_code nw_socket_connect(const char *path, int64_t wait, int *result, newswire_error *error) {
  struct sockaddr_un address;
  newswire_code code = find_path(path, &address, error);
  if (code != NEWSWIRE_OK) return code;
  int64_t started = nw_now();
  while (true) {
    int socket_ = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket_ < 0) return connect_error(errno, address.sun_path, error);
    // A Unix socket is connected at once or not at all.
    if (connect(socket_, (struct sockaddr *)&address, sizeof address) == 0) {
      code = check_server(socket_, address.sun_path, error);
      if (code == NEWSWIRE_OK)
        *result = socket_;
      else
        close(socket_);
      return code;
    }
    int number = errno;
    close(socket_);
    bool is_busy = number == EAGAIN || number == EINTR;
    bool may_pass = is_busy || number == ENOENT || number == ECONNREFUSED || number == EACCES;
    int64_t patience = is_busy && wait < BUSY_WAIT ? BUSY_WAIT : wait;
    if (!may_pass || (nw_now() - started) / NANOSECONDS_PER_MILLISECOND >= patience) {
      return connect_error(number, address.sun_path, error);
    }
    nanosleep(&(struct timespec){.tv_nsec = RETRY_NANOSECONDS}, NULL);
  }
}

/* Reads all there is. */
static void fill(newswire_client *client) {
  while (client->lost.code == NEWSWIRE_OK) {
    uint8_t *room = nw_queue_reserve(&client->in, READ_BYTES);
    if (room == NULL) {
      nw_wire_fail(client, NEWSWIRE_RESOURCE_EXHAUSTED, NULL, "there is no memory for an answer");
      return;
    }
    ssize_t count = recv(client->socket, room, READ_BYTES, 0);
    if (count > 0) {
      client->in.end += (size_t)count;
      nw_wire_receive(client);
      // Less than there was room for: the socket is empty.
      if (count < READ_BYTES) return;
    } else if (count == 0) {
      nw_wire_fail(client, NEWSWIRE_UNAVAILABLE, NULL, "the daemon closed the connection");
    } else if (errno == EAGAIN) {
      return;
    } else if (errno != EINTR) {
      nw_wire_fail(client, NEWSWIRE_UNAVAILABLE, strerrordesc_np(errno), "the connection to the daemon broke");
    }
  }
}

void nw_socket_flush(newswire_client *client) {
  byte_queue *out = &client->out;
  while (out->start < out->end) {
    ssize_t count = send(client->socket, out->bytes + out->start, out->end - out->start, MSG_NOSIGNAL);
    if (count >= 0) {
      out->start += (size_t)count;
    } else if (errno == EAGAIN) {
      return;
    } else if (errno != EINTR) {
      int number = errno;
      // The daemon may have said why it closes.
      fill(client);
      nw_wire_fail(client, NEWSWIRE_UNAVAILABLE, strerrordesc_np(number), "the connection to the daemon broke");
    }
  }
  out->start = out->end = 0;
}

bool nw_socket_wait(newswire_client *client, int64_t deadline) {
  bool writes = client->out.start < client->out.end;
  struct pollfd poll_ = {.fd = client->socket, .events = (short)(POLLIN | (writes ? POLLOUT : 0))};
  struct timespec timeout;
  if (deadline != 0) {
    int64_t remaining = deadline - nw_now();
    if (remaining <= 0) return false;
    timeout.tv_sec = remaining / 1000000000;
    timeout.tv_nsec = remaining % 1000000000;
  }
  int ready = ppoll(&poll_, 1, deadline != 0 ? &timeout : NULL, NULL);
  if (ready > 0) {
    // Both ways, lest the daemon and we wait for each other to read.
    if (poll_.revents & ~POLLOUT) fill(client);
    if (poll_.revents & POLLOUT) nw_socket_flush(client);
  }
  return ready != 0;
}
